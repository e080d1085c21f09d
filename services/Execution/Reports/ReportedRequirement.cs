namespace AgenticAi.Execution.Reports;

/// <summary>What a proof says of a requirement.</summary>
/// <param name="Place">Where the specification says it.</param>
/// <param name="Failure">Why it is not proven; null when it is.</param>
public sealed record ReportedRequirement(string Id, string Place, string Words, string? Failure);
