using AgenticAi.Contracts.Tasks;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>How a test's worker ends a task.</summary>
public sealed record WorkDone(TaskOutcome Outcome, string Output = "", string Summary = "");
