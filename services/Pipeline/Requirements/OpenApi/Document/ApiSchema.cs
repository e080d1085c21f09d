using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

/// <summary>A schema with references followed and compositions merged. Recursive schemas are cyclic graphs of these.</summary>
internal sealed class ApiSchema
{
    public required string Pointer { get; init; }

    /// <summary>Its name in components/schemas; null for an inline schema.</summary>
    public string? Name { get; init; }

    /// <summary>The schema that this one only wraps (a single allOf or "one of it or null"); itself otherwise. Two places with the same core speak of the same thing.</summary>
    public ApiSchema Core
    {
        get => field ?? this;
        set;
    }

    /// <summary>object, array, string, integer, number, boolean, or any.</summary>
    public string Type { get; set; } = "any";

    public string? Format { get; set; }

    public bool Nullable { get; set; }

    /// <summary>Allowed values; empty for all.</summary>
    public List<JsonNode> Enum { get; set; } = [];

    public List<ApiProperty> Properties { get; } = [];

    public ApiSchema? Items { get; set; }

    /// <summary>Schema of additional properties; null for none or any.</summary>
    public ApiSchema? Values { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public decimal? Min { get; set; }

    public decimal? Max { get; set; }

    public bool MinExclusive { get; set; }

    public bool MaxExclusive { get; set; }

    public decimal? MultipleOf { get; set; }

    public int? MinProperties { get; set; }

    public int? MaxProperties { get; set; }

    public string? Pattern { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool UniqueItems { get; set; }

    /// <summary>No members but those that are named.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Member whose value says which alternative an object is; null for none.</summary>
    public string? Discriminator { get; set; }

    /// <summary>The alternatives by that value.</summary>
    public List<(string Value, ApiSchema Schema)> Kinds { get; } = [];

    public JsonNode? Default { get; set; }

    public JsonNode? Example { get; set; }

    public bool ReadOnly { get; set; }

    public bool WriteOnly { get; set; }

    public string Description { get; set; } = "";

    public bool IsObject => Type == "object";

    public bool IsArray => Type == "array";

    public bool IsNumber => Type is "integer" or "number";

    public bool IsScalar => IsNumber || Type is "string" or "boolean";

    /// <summary>An object whose keys are data.</summary>
    public bool IsMap => IsObject && Properties.Count == 0;

    public ApiProperty? Find(string name) => Properties.Find(property => property.Name == name);
}
