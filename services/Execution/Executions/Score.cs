namespace AgenticAi.Execution.Executions;

/// <param name="Proven">Requirements that are proven.</param>
/// <param name="Total">All requirements.</param>
public sealed record Score(int Proven, int Total);
