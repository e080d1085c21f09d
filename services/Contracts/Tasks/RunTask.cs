namespace AgenticAi.Contracts.Tasks;

/// <summary>Says that a task waits; goes to the queue <c>tasks-CAPABILITY</c>. Whoever gets it claims the task first, and does nothing when the claim is refused.</summary>
public sealed record RunTask(Guid TaskId, Guid ExecutionId, int Attempt) : IMessage;
