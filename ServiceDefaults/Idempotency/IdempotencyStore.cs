using System.Text.Json;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.ServiceDefaults.Idempotency;

/// <summary>Keys and first answers, in the service's own database.</summary>
internal sealed class IdempotencyStore(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>After this long without an answer, whoever worked on the request has died.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task<IdempotencyClaim> ClaimAsync(IdempotencyKey key, byte[] bodyHash, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var created = await source
            .Command(
                """
                INSERT INTO idempotency AS known (caller, route, key, body_hash, created_id, expires_at, claimed_until)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (caller, route, key) DO UPDATE SET
                    created_id = CASE WHEN known.expires_at < $8 THEN excluded.created_id ELSE known.created_id END,
                    body_hash = excluded.body_hash, expires_at = excluded.expires_at, claimed_until = excluded.claimed_until,
                    status = NULL, headers = NULL, body = NULL
                WHERE known.expires_at < $8 OR (known.status IS NULL AND known.claimed_until < $8 AND known.body_hash = excluded.body_hash)
                RETURNING created_id
                """,
                key.Caller,
                key.Route,
                key.Key,
                bodyHash,
                Guid.CreateVersion7(now),
                now + Life,
                now + Patience,
                now
            )
            .ValueAsync<Guid?>(cancellation);
        return created is { } id ? new IdempotencyClaim.Ours(id) : await ReadAsync(key, bodyHash, cancellation);
    }

    public Task StoreAsync(IdempotencyKey key, StoredAnswer answer, CancellationToken cancellation) =>
        source
            .Command(
                "UPDATE idempotency SET status = $4, headers = $5::jsonb, body = $6 WHERE caller = $1 AND route = $2 AND key = $3",
                key.Caller,
                key.Route,
                key.Key,
                answer.Status,
                JsonSerializer.Serialize(answer.Headers),
                answer.Body
            )
            .ExecuteAsync(cancellation);

    /// <summary>Lets the caller try again: nothing was created.</summary>
    public Task ReleaseAsync(IdempotencyKey key, CancellationToken cancellation) =>
        source
            .Command("DELETE FROM idempotency WHERE caller = $1 AND route = $2 AND key = $3 AND status IS NULL", key.Caller, key.Route, key.Key)
            .ExecuteAsync(cancellation);

    public Task ForgetAsync(CancellationToken cancellation) =>
        source.Command("DELETE FROM idempotency WHERE expires_at < $1", time.GetUtcNow()).ExecuteAsync(cancellation);

    private async Task<IdempotencyClaim> ReadAsync(IdempotencyKey key, byte[] bodyHash, CancellationToken cancellation) =>
        await source
            .Command(
                "SELECT body_hash, status, headers, body FROM idempotency WHERE caller = $1 AND route = $2 AND key = $3",
                key.Caller,
                key.Route,
                key.Key
            )
            .FirstAsync(reader => Read(reader, bodyHash), cancellation)
        ?? new IdempotencyClaim.Busy();

    private static IdempotencyClaim Read(NpgsqlDataReader reader, byte[] bodyHash)
    {
        if (!reader.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(bodyHash))
        {
            return new IdempotencyClaim.Other();
        }

        return reader.IsDBNull(1)
            ? new IdempotencyClaim.Busy()
            : new IdempotencyClaim.Done(
                new StoredAnswer(
                    reader.GetInt32(1),
                    JsonSerializer.Deserialize<Dictionary<string, string>>(reader.GetString(2))!,
                    reader.GetFieldValue<byte[]>(3)
                )
            );
    }
}
