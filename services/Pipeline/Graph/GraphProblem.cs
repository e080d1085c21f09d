namespace AgenticAi.Pipeline.Graph;

/// <summary>A dependency that can't be met.</summary>
public sealed record GraphProblem(string AtomId, string Message);
