using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>One member of a request body together with what the model says about its value.</summary>
internal sealed class Slot(BodyField field, Entity? entity)
{
    public BodyField Field { get; } = field;

    /// <summary>A parameter, treated as a free input.</summary>
    public static Slot Of(Parameter parameter) =>
        new(
            new BodyField
            {
                Name = parameter.Name,
                Type = parameter.Type,
                IsList = parameter.IsList,
                Required = parameter.Required,
                EnumValues = parameter.EnumValues,
                Min = parameter.Min,
                Max = parameter.Max,
                MinExclusive = parameter.MinExclusive,
                MaxExclusive = parameter.MaxExclusive,
                MultipleOf = parameter.MultipleOf,
                MinLength = parameter.MinLength,
                MaxLength = parameter.MaxLength,
                Pattern = parameter.Pattern,
            },
            null
        );

    public Entity? Entity { get; } = entity;

    public Attribute? Attribute { get; } = field.Member is null ? null : entity?.FindAttribute(field.Member);

    public Relation? Relation { get; } = field.Member is null ? null : entity?.FindRelation(field.Member);

    public string Name => Field.Name;

    public AttributeType Type => Attribute?.Type ?? Field.Type;

    public bool IsList => Attribute?.IsList ?? (Relation is { Kind: RelationKind.ManyToMany or RelationKind.OneToMany } || Field.IsList);

    public bool Required => Field.Required || Relation is { MinItems: > 0 };

    public IReadOnlyList<string> EnumValues => Attribute is { EnumValues.Count: > 0 } attribute ? attribute.EnumValues : Field.EnumValues;

    /// <summary>Of the text; of each text in a list.</summary>
    public int? MinLength => IsList ? Field.ItemMinLength : Field.MinLength ?? Attribute?.MinLength;

    public int? MaxLength => IsList ? Field.ItemMaxLength : Field.MaxLength ?? Attribute?.MaxLength;

    /// <summary>Of a list; zero for anything else.</summary>
    public int MinItems => IsList ? Math.Max(Relation?.MinItems ?? 0, Field.MinLength ?? Attribute?.MinLength ?? 0) : 0;

    public int? MaxItems => IsList ? Relation?.MaxItems ?? Field.MaxLength ?? Attribute?.MaxLength : null;

    public decimal? Min => Field.Min ?? Attribute?.Min;

    public decimal? Max => Field.Max ?? Attribute?.Max;

    public bool MinExclusive => Field.Min is null ? Attribute is { MinExclusive: true } : Field.MinExclusive;

    public bool MaxExclusive => Field.Max is null ? Attribute is { MaxExclusive: true } : Field.MaxExclusive;

    public decimal? MultipleOf => Field.MultipleOf ?? Attribute?.MultipleOf;

    public string? Pattern => (IsList ? Field.ItemPattern : null) ?? Field.Pattern ?? Attribute?.Pattern;

    public Tense? Tense => Attribute?.Tense;

    public bool IsNumber => Type is AttributeType.Integer or AttributeType.Long or AttributeType.Decimal or AttributeType.Money;

    public bool IsText => Type is AttributeType.String or AttributeType.Text;

    /// <summary>No row is without it, so that a change can't take it away.</summary>
    public bool HoldsAlways => Attribute is { Required: true } || Relation is { Required: true };

    /// <summary>No two rows have the same value, or the same value together with others.</summary>
    public bool TellsRowsApart =>
        Attribute is { Unique: true }
        || Field.Member is { } member
            && (member == "id" || Entity?.UniqueKeys.Exists(key => key.Members.Contains(member, StringComparer.Ordinal)) == true);

    /// <summary>Distance between neighbouring values.</summary>
    public decimal Step =>
        Type switch
        {
            _ when MultipleOf is { } unit => unit,
            AttributeType.Money => 0.01m,
            AttributeType.Decimal => 0.01m,
            _ => 1m,
        };

    /// <summary>Free inputs that hold a password, which no attribute stores.</summary>
    public bool IsPassword => Attribute is null && Relation is null && Name.Contains("password", StringComparison.OrdinalIgnoreCase);
}
