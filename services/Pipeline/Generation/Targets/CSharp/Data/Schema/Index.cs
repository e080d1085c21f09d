namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>An index.</summary>
/// <param name="Keys">Columns or expressions as SQL, joined by commas.</param>
/// <param name="Where">The rows that it covers, as SQL; null for all.</param>
internal sealed record Index(string Name, string Keys, bool IsUnique, string? Where = null);
