namespace AgenticAi.MasterPlan.Replanning;

/// <summary>What becomes of the things of one kind; names in their order.</summary>
internal sealed record ElementChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<string> Changed)
{
    /// <param name="before">Content by name.</param>
    /// <param name="after">Content by name; equal contents are unchanged.</param>
    public static ElementChanges Between(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        new(
            Sorted(after.Keys.Where(name => !before.ContainsKey(name))),
            Sorted(before.Keys.Where(name => !after.ContainsKey(name))),
            Sorted(after.Where(item => before.TryGetValue(item.Key, out var old) && old != item.Value).Select(item => item.Key))
        );

    private static IReadOnlyList<string> Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
