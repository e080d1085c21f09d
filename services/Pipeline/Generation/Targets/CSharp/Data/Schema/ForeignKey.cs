namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>A reference to the <c>id</c> of another table.</summary>
/// <param name="OnDelete"><c>restrict</c>, <c>cascade</c> or <c>set null</c>.</param>
internal sealed record ForeignKey(string Name, string Column, string Target, string OnDelete);
