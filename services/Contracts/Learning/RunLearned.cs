namespace AgenticAi.Contracts.Learning;

/// <summary>What phase 11 keeps of a run.</summary>
/// <param name="Run">The learned run as JSON, as the pipeline's learning phase made it. Its id is the execution's.</param>
public sealed record RunLearned(Guid ExecutionId, string Run) : IMessage;
