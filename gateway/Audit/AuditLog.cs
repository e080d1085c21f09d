namespace AgenticAi.Gateway.Audit;

/// <summary>Who signed in, was refused or changed what, for administrators. Written before the answer goes out.</summary>
internal sealed class AuditLog(AuditStore store, AuditEvents events)
{
    public Task WriteAsync(string kind, string? subject, string? details, CancellationToken cancellation) =>
        store.AddAsync([events.Now(kind, subject, details)], cancellation);
}
