namespace AgenticAi.Execution.Workers;

/// <summary>A task that a worker holds.</summary>
public sealed record AgentTask(Guid Id, Guid ExecutionId, string Title, string Role, DateTimeOffset? StartedAt);
