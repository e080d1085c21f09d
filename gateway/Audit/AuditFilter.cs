namespace AgenticAi.Gateway.Audit;

/// <param name="Kind">Such as <c>signIn.failed</c>.</param>
/// <param name="AccountId">Who did it.</param>
internal sealed record AuditFilter(string? Kind, string? AccountId);
