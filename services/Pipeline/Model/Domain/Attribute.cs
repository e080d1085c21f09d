using System.Text.Json.Serialization;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Model.Domain;

/// <summary>A value of an entity. All limits are inclusive unless said otherwise.</summary>
public sealed class Attribute
{
    /// <summary>camelCase, safe as a C# name when PascalCased.</summary>
    public required string Name { get; init; }

    public AttributeType Type { get; set; } = AttributeType.String;

    /// <summary>A list of scalars of <see cref="Type"/>.</summary>
    public bool IsList { get; set; }

    /// <summary>Values as they stand in JSON, in the order of the specification (which is their order of importance).</summary>
    public List<string> EnumValues { get; init; } = [];

    public string Description { get; set; } = "";

    public bool Required { get; set; }

    /// <summary>Unique over all rows of the entity. Uniqueness for each parent is a <see cref="UniqueKey"/>.</summary>
    public bool Unique { get; set; }

    /// <summary>Value when the client gives none: a literal, <c>now</c>, <c>today</c>, or an expression over <c>this</c>.</summary>
    public Expression? Default { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public decimal? Min { get; set; }

    public decimal? Max { get; set; }

    public bool MinExclusive { get; set; }

    public bool MaxExclusive { get; set; }

    /// <summary>Values are whole multiples of it; null for any.</summary>
    public decimal? MultipleOf { get; set; }

    /// <summary>Regular expression (the .NET and ECMAScript common subset) that the whole value must match.</summary>
    public string? Pattern { get; set; }

    /// <summary>For <see cref="AttributeType.Json"/>: the JSON Schema (2020-12, without references) that values meet; null for any value.</summary>
    public string? Schema { get; set; }

    /// <summary>A valid value as JSON text; null when any value of the type will do.</summary>
    public string? Example { get; set; }

    public Tense? Tense { get; set; }

    /// <summary>Clients can't write it; a value that they send is ignored.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>Never in a response (passwords).</summary>
    public bool WriteOnly { get; set; }

    /// <summary>Can be given on creation and not changed later.</summary>
    public bool Immutable { get; set; }

    /// <summary>Computed on reading from the row and its relations; never stored. Implies <see cref="ReadOnly"/>.</summary>
    public Expression? Computed { get; set; }

    /// <summary>Given by the system on creation. Implies <see cref="ReadOnly"/>, but for codes that clients may choose instead.</summary>
    public ValueGenerator? Generator { get; set; }

    /// <summary>A code that the system makes where the client gives none.</summary>
    [JsonIgnore]
    public bool MayBeChosen => this is { ReadOnly: false, Generator.Kind: GeneratorKind.RandomCode };

    /// <summary>Roles (and <c>owner</c>) that see it; empty for everybody who sees the row.</summary>
    public List<string> VisibleTo { get; init; } = [];

    public SourceSpan? Source { get; set; }
}
