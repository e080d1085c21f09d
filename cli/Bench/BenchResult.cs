namespace AgenticAi.Cli.Bench;

/// <summary>Figures by name, and for some of them whether their bar holds.</summary>
/// <param name="Table">A table for people, when figures alone don't tell it; null for none.</param>
internal sealed record BenchResult(IReadOnlyDictionary<string, double> Figures, IReadOnlyDictionary<string, bool> Bars, string? Table = null);
