namespace AgenticAi.Execution.Reports;

/// <param name="Place">Where the specification says it.</param>
/// <param name="Failure">Why it is not proven; null when it is.</param>
internal sealed record ReportedRequirement(string Id, string Place, string Words, string? Failure);
