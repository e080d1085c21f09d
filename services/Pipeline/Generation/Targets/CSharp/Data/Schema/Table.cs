namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>A table. Constraints and indexes are known by their names.</summary>
internal sealed record Table(
    string Name,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<string> PrimaryKey,
    IReadOnlyList<Check> Checks,
    IReadOnlyList<ForeignKey> ForeignKeys,
    IReadOnlyList<Index> Indexes,
    IReadOnlyList<SeedRow> Seed
);
