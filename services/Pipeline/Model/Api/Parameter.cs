using System.Text.Json.Serialization;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Model.Api;

public sealed class Parameter
{
    /// <summary>As it stands in the path, the query or the header.</summary>
    public required string Name { get; init; }

    public required ParameterPlace In { get; init; }

    public AttributeType Type { get; set; } = AttributeType.String;

    public bool IsList { get; set; }

    public bool Required { get; set; }

    /// <summary>For path parameters: the entity whose row it names (by id or <see cref="Entity.PublicKey"/>), outermost first; the last one with <see cref="Operation.Entity"/> is <c>this</c>, the one before it <c>parent</c>.</summary>
    public string? Entity { get; set; }

    /// <summary>For a path parameter that names a row by another attribute than the entity's key.</summary>
    public string? Member { get; set; }

    /// <summary>For the path parameter of a row below a parent: the relation of that row to the parent (<c>Review.book</c>: "book").</summary>
    public string? ParentRelation { get; set; }

    public List<string> EnumValues { get; init; } = [];

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public string? Pattern { get; set; }

    public decimal? Min { get; set; }

    public decimal? Max { get; set; }

    public bool MinExclusive { get; set; }

    public bool MaxExclusive { get; set; }

    /// <summary>Values are whole multiples of it; null for any.</summary>
    public decimal? MultipleOf { get; set; }

    public string? Default { get; set; }

    /// <summary>More than its type says what is wrong with a value, or that there is none.</summary>
    [JsonIgnore]
    public bool HasLimits =>
        Required || (MinLength, MaxLength, Pattern) is not (null, null, null) || (Min, Max, MultipleOf) is not (null, null, null);

    public string Description { get; set; } = "";
}
