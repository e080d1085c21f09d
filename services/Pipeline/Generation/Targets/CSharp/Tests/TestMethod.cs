namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <param name="Summary">Escaped for XML.</param>
/// <param name="Lines">Statements without the indentation of the method.</param>
internal sealed record TestMethod(string Name, string Summary, IReadOnlyList<string> Lines);
