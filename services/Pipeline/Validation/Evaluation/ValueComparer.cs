namespace AgenticAi.Pipeline.Validation.Evaluation;

/// <summary>Orders values of one kind; null comes last, as PostgreSQL orders it.</summary>
internal sealed class ValueComparer : IComparer<object?>
{
    public static ValueComparer Instance { get; } = new();

    public int Compare(object? x, object? y) =>
        (x, y) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ => Operators.Compare(x, y) ?? 0,
        };
}
