namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>A row that is there after the first start.</summary>
/// <param name="Columns">Column names as SQL, joined by commas.</param>
/// <param name="Values">Their values as SQL.</param>
internal sealed record SeedRow(string Columns, string Values);
