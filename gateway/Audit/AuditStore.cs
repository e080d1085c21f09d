using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Gateway.Audit;

internal sealed class AuditStore(NpgsqlDataSource source)
{
    public Task AddAsync(IReadOnlyList<AuditEvent> events, CancellationToken cancellation) =>
        source
            .Command(
                """
                INSERT INTO audit_event (at, kind, account_id, account_name, address, request_id, subject, details)
                SELECT * FROM unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
                """,
                events.Select(told => told.At).ToArray(),
                Texts(events, told => told.Kind),
                Texts(events, told => told.AccountId),
                Texts(events, told => told.AccountName),
                Texts(events, told => told.Address),
                Texts(events, told => told.RequestId),
                Texts(events, told => told.Subject),
                Texts(events, told => told.Details)
            )
            .ExecuteAsync(cancellation);

    /// <summary>The newest first.</summary>
    public Task<List<AuditEvent>> ListAsync(AuditFilter filter, long? after, int limit, CancellationToken cancellation) =>
        source
            .Command(
                """
                SELECT id, at, kind, account_id, account_name, address, request_id, subject, details FROM audit_event
                WHERE id < $1 AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR account_id = $3)
                ORDER BY id DESC LIMIT $4
                """,
                after ?? long.MaxValue,
                filter.Kind,
                filter.AccountId,
                limit
            )
            .ListAsync(Read, cancellation);

    private static AuditEvent Read(NpgsqlDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.GetFieldValue<DateTimeOffset>(1),
            reader.GetString(2),
            reader.TextOrNull(3),
            reader.TextOrNull(4),
            reader.TextOrNull(5),
            reader.TextOrNull(6),
            reader.TextOrNull(7),
            reader.TextOrNull(8)
        );

    private static string?[] Texts(IReadOnlyList<AuditEvent> events, Func<AuditEvent, string?> text) => [.. events.Select(text)];
}
