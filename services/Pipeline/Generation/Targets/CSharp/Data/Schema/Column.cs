namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>A column.</summary>
/// <param name="Type">SQL type, with <c>generated ... as identity</c> for keys that the database gives.</param>
/// <param name="Default">SQL literal, null for none.</param>
/// <param name="Backfill">What existing rows get when the column is added and must have a value.</param>
internal sealed record Column(string Name, string Type, bool IsNullable, string? Default, string Backfill);
