using System.Text.Json.Serialization;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Model.Api;

/// <summary>A request body.</summary>
public sealed class Body
{
    /// <summary>PascalCase and unique: <c>BookRequest</c>, <c>PlaceOrderRequest</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The entity whose members the fields write; null when fields are only <c>input</c> of guards and effects.</summary>
    public string? Entity { get; set; }

    public List<BodyField> Fields { get; init; } = [];

    /// <summary>Name of the single outer member that wraps it (<c>article</c>); null for none.</summary>
    public string? Envelope { get; set; }

    public string ContentType { get; set; } = "application/json";

    /// <summary>The body is the value of its only field, without an object around it.</summary>
    public bool IsValue { get; set; }

    /// <summary>Members that it does not name are refused.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Fewest members that a request sends; null for any number.</summary>
    public int? MinMembers { get; set; }

    public int? MaxMembers { get; set; }

    /// <summary>Its members come as fields of a form.</summary>
    [JsonIgnore]
    public bool IsForm => ContentType is "application/x-www-form-urlencoded" or "multipart/form-data";

    /// <summary>Bytes of which only the type is known.</summary>
    [JsonIgnore]
    public bool IsContent => !IsForm && !ContentType.Contains("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The body is a JSON array of this body.</summary>
    public bool IsList { get; set; }
}
