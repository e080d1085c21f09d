namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <param name="Summary">Escaped for XML.</param>
internal sealed record TestClass(string Name, string Summary, IReadOnlyList<TestMethod> Methods);
