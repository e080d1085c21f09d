namespace AgenticAi.Contracts.Executions;

/// <summary>How many executions of a project, or with a plan, have not come to an end.</summary>
public sealed record UnfinishedExecutions(long Count);
