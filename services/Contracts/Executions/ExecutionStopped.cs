namespace AgenticAi.Contracts.Executions;

/// <summary>Nobody wants the results of this execution any more; workers end what they do for it.</summary>
public sealed record ExecutionStopped(Guid ExecutionId) : IMessage;
