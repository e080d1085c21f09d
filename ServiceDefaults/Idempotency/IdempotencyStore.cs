using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

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
        await using var command = Command(
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
            key
        );
        command.Parameters.Add(new() { Value = bodyHash });
        command.Parameters.Add(new() { Value = Guid.CreateVersion7(now) });
        command.Parameters.Add(new() { Value = now + Life });
        command.Parameters.Add(new() { Value = now + Patience });
        command.Parameters.Add(new() { Value = now });
        return await command.ExecuteScalarAsync(cancellation) is Guid created
            ? new IdempotencyClaim.Ours(created)
            : await ReadAsync(key, bodyHash, cancellation);
    }

    public async Task StoreAsync(IdempotencyKey key, StoredAnswer answer, CancellationToken cancellation)
    {
        await using var command = Command(
            "UPDATE idempotency SET status = $4, headers = $5, body = $6 WHERE caller = $1 AND route = $2 AND key = $3",
            key
        );
        command.Parameters.Add(new() { Value = answer.Status });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(answer.Headers), NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = answer.Body });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Lets the caller try again: nothing was created.</summary>
    public async Task ReleaseAsync(IdempotencyKey key, CancellationToken cancellation)
    {
        await using var command = Command("DELETE FROM idempotency WHERE caller = $1 AND route = $2 AND key = $3 AND status IS NULL", key);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task ForgetAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("DELETE FROM idempotency WHERE expires_at < $1");
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<IdempotencyClaim> ReadAsync(IdempotencyKey key, byte[] bodyHash, CancellationToken cancellation)
    {
        await using var command = Command(
            "SELECT body_hash, status, headers, body FROM idempotency WHERE caller = $1 AND route = $2 AND key = $3",
            key
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
        {
            return new IdempotencyClaim.Busy();
        }

        if (!reader.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(bodyHash))
        {
            return new IdempotencyClaim.Other();
        }

        return await reader.IsDBNullAsync(1, cancellation)
            ? new IdempotencyClaim.Busy()
            : new IdempotencyClaim.Done(
                new StoredAnswer(
                    reader.GetInt32(1),
                    JsonSerializer.Deserialize<Dictionary<string, string>>(reader.GetString(2))!,
                    reader.GetFieldValue<byte[]>(3)
                )
            );
    }

    private NpgsqlCommand Command(string sql, IdempotencyKey key)
    {
        var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = key.Caller });
        command.Parameters.Add(new() { Value = key.Route });
        command.Parameters.Add(new() { Value = key.Key });
        return command;
    }
}
