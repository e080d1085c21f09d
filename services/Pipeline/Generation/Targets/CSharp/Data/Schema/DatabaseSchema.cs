namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>The relational schema of a model: what the database should look like.</summary>
internal sealed record DatabaseSchema(IReadOnlyList<Table> Tables)
{
    public Table? Find(string name) => Tables.FirstOrDefault(table => table.Name == name);
}
