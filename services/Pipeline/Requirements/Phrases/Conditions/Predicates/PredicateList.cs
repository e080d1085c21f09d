namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions.Predicates;

/// <summary>Every predicate; the first that understands the whole clause decides.</summary>
internal static class PredicateList
{
    public static IReadOnlyList<IPredicate> All { get; } =
    [
        new Overlaps(),
        new Taken(),
        new Lasts(),
        new DescribedAs(),
        new IsSomebody(),
        new Possesses(),
        new MadeOne(),
        new LiesInside(),
        new InTime(),
        new BelongsTo(),
    ];
}
