namespace AgenticAi.Gateway.Audit;

/// <param name="Subject">What it was about: an e-mail address, an id, or a method and path.</param>
/// <param name="RequestId">As in the answer's problem document and in traces.</param>
public sealed record AuditEvent(
    long Id,
    DateTimeOffset At,
    string Kind,
    string? AccountId,
    string? AccountName,
    string? Address,
    string? RequestId,
    string? Subject,
    string? Details
);
