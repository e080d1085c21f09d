namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>Which table became which.</summary>
internal static class TableMatches
{
    public static IEnumerable<(Table? Before, Table? After)> Of(DatabaseSchema before, DatabaseSchema after)
    {
        var gone = before.Tables.Where(table => after.Find(table.Name) is null).ToList();
        var added = after.Tables.Where(table => before.Find(table.Name) is null).ToList();
        var renamed = added
            .Select(table => (After: table, Before: Same(gone, added, table)))
            .Where(pair => pair.Before is not null)
            .ToDictionary(pair => pair.After, pair => pair.Before!);
        foreach (var table in after.Tables)
        {
            yield return (before.Find(table.Name) ?? renamed.GetValueOrDefault(table), table);
        }

        foreach (var table in gone.Except(renamed.Values))
        {
            yield return (table, null);
        }
    }

    /// <summary>The only table that went away and had the same columns as the only table like it that came.</summary>
    private static Table? Same(List<Table> gone, List<Table> added, Table table)
    {
        var candidates = gone.Where(other => other.Columns.SequenceEqual(table.Columns)).ToList();
        return candidates.Count == 1 && added.Count(other => other.Columns.SequenceEqual(table.Columns)) == 1 ? candidates[0] : null;
    }
}
