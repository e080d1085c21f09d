using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>What some words say about one attribute or relation, before the model is touched. Null means that they say nothing about it.</summary>
internal sealed class MemberDraft
{
    /// <summary>The words of its name as written.</summary>
    public required string Phrase { get; set; }

    public TextSpan Span { get; init; }

    public AttributeType? Type { get; set; }

    /// <summary>Name of the entity that a type word names ("Category", "list of OrderLine").</summary>
    public string? Target { get; set; }

    public bool IsList { get; set; }

    public List<string> EnumValues { get; } = [];

    /// <summary>The only numbers that it may be: "15, 30, 45 or 60".</summary>
    public List<decimal> AllowedNumbers { get; } = [];

    public bool? Required { get; set; }

    /// <summary>Clients need not send it ("optional"), which is more than that it may be empty.</summary>
    public bool IsLeftOut { get; set; }

    /// <summary>Said to be required and optional at once.</summary>
    public bool IsContradictory { get; set; }

    public bool Unique { get; set; }

    /// <summary>Words of the member within which it is unique: "unique within an event".</summary>
    public string? UniqueWithin { get; set; }

    public Expression? Default { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public decimal? Min { get; set; }

    public decimal? Max { get; set; }

    public bool MinExclusive { get; set; }

    public bool MaxExclusive { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public string? Pattern { get; set; }

    /// <summary>A value that shows what others look like.</summary>
    public string? Example { get; set; }

    /// <summary>The characters of a generated code, when some are left out.</summary>
    public string? Alphabet { get; set; }

    public Tense? Tense { get; set; }

    public bool ReadOnly { get; set; }

    /// <summary>Set to whoever makes the row.</summary>
    public bool FromCaller { get; set; }

    public bool WriteOnly { get; set; }

    public bool Immutable { get; set; }

    public bool Acyclic { get; set; }

    public DeleteBehavior? OnDelete { get; set; }

    public ValueGenerator? Generator { get; set; }

    /// <summary>"average of the ratings of its reviews": resolved once the members that it names are known.</summary>
    public string? Computed { get; set; }

    /// <summary>Words of the related member whose value it takes on creation.</summary>
    public string? Snapshot { get; set; }

    /// <summary>Roles that see it, as written.</summary>
    public List<string> VisibleTo { get; } = [];

    /// <summary>Members of the parts of a composition, e.g. of order lines.</summary>
    public List<MemberDraft> Parts { get; } = [];

    /// <summary>Words behind the member that speak of it: ", a whole number that clients use for sorting".</summary>
    public List<TextSpan> Continued { get; } = [];

    /// <summary>Stretches of the member's words that nothing was made of.</summary>
    public List<TextSpan> NotRead { get; } = [];

    public bool IsString =>
        Type is null or AttributeType.String or AttributeType.Text or AttributeType.Email or AttributeType.Url or AttributeType.Phone;
}
