namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>Which column became which. A column that went away while one of the same kind came was renamed, when there is no other choice.</summary>
internal static class ColumnMatches
{
    public static IEnumerable<(Column? Before, Column? After)> Of(Table before, Table after)
    {
        var gone = before.Columns.Where(column => Find(after, column.Name) is null).ToList();
        var added = after.Columns.Where(column => Find(before, column.Name) is null).ToList();
        foreach (var column in after.Columns)
        {
            var old = Find(before, column.Name) ?? Renamed(gone, added, column);
            yield return (old, column);
        }

        foreach (var column in gone.Where(column => !added.Exists(other => Renamed(gone, added, other) == column)))
        {
            yield return (column, null);
        }
    }

    private static Column? Find(Table table, string name) => table.Columns.FirstOrDefault(column => column.Name == name);

    private static Column? Renamed(List<Column> gone, List<Column> added, Column column)
    {
        var candidates = gone.Where(other => IsSameKind(other, column)).ToList();
        return candidates.Count == 1 && added.Contains(column) && added.Count(other => IsSameKind(other, candidates[0])) == 1 ? candidates[0] : null;
    }

    private static bool IsSameKind(Column first, Column second) =>
        first.Type == second.Type && first.IsNullable == second.IsNullable && first.Default == second.Default;
}
