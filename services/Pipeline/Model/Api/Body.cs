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

    /// <summary>The body is a JSON array of this body.</summary>
    public bool IsList { get; set; }
}
