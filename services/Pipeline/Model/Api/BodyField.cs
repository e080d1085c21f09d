using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Model.Api;

/// <summary>One member of a request body.</summary>
public sealed class BodyField
{
    /// <summary>JSON name.</summary>
    public required string Name { get; init; }

    /// <summary>Attribute or relation of the body's entity that it writes and whose limits hold for it; null for a free input, which then says its own <see cref="Type"/> and limits.</summary>
    public string? Member { get; set; }

    /// <summary>For a to-one relation: the attribute of the target by which the client names the row (<c>email</c>) instead of its id.</summary>
    public string? Key { get; set; }

    public AttributeType Type { get; set; } = AttributeType.String;

    public bool IsList { get; set; }

    public bool Required { get; set; }

    /// <summary>Clients may send null in place of leaving it out.</summary>
    public bool Nullable { get; set; } = true;

    /// <summary>Name of the body of each item, for parts written inside their owner.</summary>
    public string? Body { get; set; }

    public List<string> EnumValues { get; init; } = [];

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public decimal? Min { get; set; }

    public decimal? Max { get; set; }

    public bool MinExclusive { get; set; }

    public bool MaxExclusive { get; set; }

    /// <summary>Values are whole multiples of it; null for any.</summary>
    public decimal? MultipleOf { get; set; }

    public string? Pattern { get; set; }

    /// <summary>Of each text in a list, whose own length is the number of its items.</summary>
    public int? ItemMinLength { get; set; }

    public int? ItemMaxLength { get; set; }

    public string? ItemPattern { get; set; }

    /// <summary>No value stands twice in the list.</summary>
    public bool UniqueItems { get; set; }

    /// <summary>For <see cref="AttributeType.Json"/>: the JSON Schema (2020-12, without references) that values meet; null for any value.</summary>
    public string? Schema { get; set; }

    /// <summary>A valid value as JSON text; null when any value of the type will do.</summary>
    public string? Example { get; set; }
}
