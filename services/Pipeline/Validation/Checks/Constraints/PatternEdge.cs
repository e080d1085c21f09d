using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

internal sealed class PatternEdge : IEdge
{
    public string Facet => "pattern";

    public bool Applies(Slot slot) => slot.Pattern is not null;

    /// <summary>Valid texts with one character more, one less, and one replaced: near misses, so that a half-anchored pattern is found out.</summary>
    public IEnumerable<object?> Outside(Slot slot, CheckContext context)
    {
        var valid = (string)Unlisted(new ValueFactory(context).Valid(slot))!;
        var misses = new[] { valid + "!", "!" + valid, valid.Length > 1 ? valid[1..] : "", valid.Length > 0 ? "~" + valid[1..] : "~" };
        return misses.Where(miss => miss.Length > 0 && !Limits.Allow(slot, miss, context.Now)).Distinct(StringComparer.Ordinal);
    }

    public IEnumerable<object?> Inside(Slot slot, CheckContext context) =>
        [Unlisted(new ValueFactory(context).Valid(slot)), Unlisted(new ValueFactory(context).Valid(slot))];

    private static object? Unlisted(object? value) => value is List<object?> list ? list[0] : value;
}
