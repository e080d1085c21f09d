namespace AgenticAi.Execution.Benchmarks;

/// <param name="Executions">Ids of the synthetic executions.</param>
public sealed record BenchmarkStarted(IReadOnlyList<Guid> Executions);
