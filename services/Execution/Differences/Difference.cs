namespace AgenticAi.Execution.Differences;

/// <summary>What changed between what two executions delivered.</summary>
/// <param name="From">The earlier execution.</param>
/// <param name="To">The one that was asked about.</param>
public sealed record Difference(Guid From, Guid To, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<ChangedFile> Changed);
