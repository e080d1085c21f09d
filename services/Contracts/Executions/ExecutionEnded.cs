namespace AgenticAi.Contracts.Executions;

/// <param name="State">Name of the last state: <c>succeeded</c>, <c>incomplete</c>, <c>failed</c>, <c>cancelled</c>.</param>
public sealed record ExecutionEnded(Guid ExecutionId, Guid ProjectId, string State, int Proven, int Total) : IMessage;
