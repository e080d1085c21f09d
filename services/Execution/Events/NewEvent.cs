namespace AgenticAi.Execution.Events;

/// <summary>Something that happened to an execution, before it has its number.</summary>
/// <param name="Data">What becomes its JSON.</param>
/// <param name="TaskId">The task that it is about, if any.</param>
internal sealed record NewEvent(Guid ExecutionId, string Type, object Data, Guid? TaskId = null);
