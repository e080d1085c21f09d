namespace AgenticAi.ServiceDefaults.Paging;

/// <summary>Part of a list.</summary>
/// <param name="Next">What <c>?after=</c> takes for the part that follows; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    public Page<TOther> Select<TOther>(Func<T, TOther> map) => new([.. Items.Select(map)], Next);
}
