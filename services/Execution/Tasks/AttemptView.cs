namespace AgenticAi.Execution.Tasks;

/// <summary>An attempt that ended: who did it, when, and what came of it.</summary>
/// <param name="Outcome"><c>succeeded</c>, <c>failed</c>, <c>faulted</c>, <c>handedBack</c>, or <c>expired</c> when its worker fell silent.</param>
/// <param name="Output">SHA-256 (hex) of its result; null when there is none.</param>
public sealed record AttemptView(
    int Number,
    string Worker,
    DateTimeOffset? StartedAt,
    DateTimeOffset EndedAt,
    string Outcome,
    string? Output,
    string Summary
);
