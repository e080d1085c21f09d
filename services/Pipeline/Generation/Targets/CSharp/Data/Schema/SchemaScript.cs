namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>The migration that makes a schema in an empty database.</summary>
internal static class SchemaScript
{
    public static string Of(DatabaseSchema schema)
    {
        var statements = schema
            .Tables.Select(SqlStatements.Create)
            .Concat(Block(schema, table => table.ForeignKeys.Select(key => SqlStatements.Add(table, key))))
            .Concat(Block(schema, table => table.Indexes.Select(index => SqlStatements.Create(table, index))))
            .Concat(Block(new DatabaseSchema(SeedOrder.Of(schema)), table => table.Seed.Select(row => SqlStatements.Insert(table, row))));
        return string.Join("\n\n", statements) + "\n";
    }

    private static IEnumerable<string> Block(DatabaseSchema schema, Func<Table, IEnumerable<string>> statements)
    {
        var all = schema.Tables.SelectMany(statements).ToList();
        return all.Count == 0 ? [] : [string.Join('\n', all)];
    }
}
