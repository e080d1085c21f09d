namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>Tables in an order in which rows can be inserted: those that others refer to come first.</summary>
internal static class SeedOrder
{
    public static IReadOnlyList<Table> Of(DatabaseSchema schema)
    {
        var ordered = new List<Table>();
        foreach (var table in schema.Tables)
        {
            Visit(schema, table, ordered, []);
        }

        return ordered;
    }

    private static void Visit(DatabaseSchema schema, Table table, List<Table> ordered, HashSet<string> path)
    {
        if (ordered.Contains(table) || !path.Add(table.Name))
        {
            return;
        }

        foreach (var target in table.ForeignKeys.Select(key => schema.Find(key.Target)).OfType<Table>())
        {
            Visit(schema, target, ordered, path);
        }

        ordered.Add(table);
    }
}
