using System.Diagnostics;
using AgenticAi.Gateway.Access;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Gateway.Audit;

/// <summary>Who did what, and what was refused to whom, for administrators. Written before the answer goes out.</summary>
internal sealed class AuditLog(NpgsqlDataSource source, IHttpContextAccessor current, TimeProvider time)
{
    private const int LongestText = 500;

    public async Task WriteAsync(string kind, string? subject, string? details, CancellationToken cancellation)
    {
        await using var command = source.Command(
            """
            INSERT INTO audit_event (at, kind, account_id, account_name, address, request_id, subject, details)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            Values(Event(kind, subject, details))
        );
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public AuditEvent Event(string kind, string? subject, string? details)
    {
        var context = current.HttpContext;
        var who = context is null ? null : SignedIn.Find(context.User)?.Caller;
        return new AuditEvent(
            0,
            time.GetUtcNow(),
            kind,
            who?.Id,
            who?.Name,
            context is null ? null : ClientAddress.Of(context),
            Activity.Current?.TraceId.ToString() ?? context?.TraceIdentifier,
            Short(subject),
            Short(details)
        );
    }

    private static object?[] Values(AuditEvent told) =>
        [told.At, told.Kind, told.AccountId, told.AccountName, told.Address, told.RequestId, told.Subject, told.Details];

    private static string? Short(string? text) => text?.Length > LongestText ? text[..LongestText] : text?.Replace('\0', ' ');
}
