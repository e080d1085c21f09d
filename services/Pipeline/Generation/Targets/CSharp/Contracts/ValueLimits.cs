using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The limits of a request's value: those of the member that it writes, narrowed by those of the field.</summary>
internal sealed record ValueLimits(
    int? MinLength,
    int? MaxLength,
    decimal? Min,
    decimal? Max,
    bool MinExclusive,
    bool MaxExclusive,
    decimal? MultipleOf,
    string? Pattern,
    int MinItems,
    int? MaxItems
)
{
    /// <summary>What a column of 18 digits with 2 after the point holds.</summary>
    public const decimal HighestDecimal = 9999999999999999.99m;

    public static ValueLimits Of(RequestProperty property)
    {
        var attribute = property.Attribute?.Attribute;
        var relation = property.Relation?.Relation;
        var isList = property.IsList;
        var (minLength, maxLength) = (Higher(attribute?.MinLength, property.Field.MinLength), Lower(attribute?.MaxLength, property.Field.MaxLength));
        return new ValueLimits(
            isList ? null : minLength,
            isList ? null : maxLength,
            property.Field.Min ?? attribute?.Min,
            property.Field.Max ?? attribute?.Max,
            property.Field.Min is null ? attribute?.MinExclusive == true : property.Field.MinExclusive,
            property.Field.Max is null ? attribute?.MaxExclusive == true : property.Field.MaxExclusive,
            property.Field.MultipleOf ?? attribute?.MultipleOf,
            Anchored(property.Field.Pattern ?? attribute?.Pattern),
            isList ? Math.Max(relation?.MinItems ?? 0, minLength ?? 0) : 0,
            isList ? relation?.MaxItems ?? maxLength : null
        );
    }

    private static string? Anchored(string? pattern) =>
        pattern is null || (pattern.StartsWith('^') && pattern.EndsWith('$')) ? pattern : $"^(?:{pattern})$";

    private static int? Higher(int? first, int? second) =>
        first is null ? second
        : second is null ? first
        : Math.Max(first.Value, second.Value);

    private static int? Lower(int? first, int? second) =>
        first is null ? second
        : second is null ? first
        : Math.Min(first.Value, second.Value);
}
