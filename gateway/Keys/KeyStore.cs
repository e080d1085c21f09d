using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Gateway.Keys;

internal sealed class KeyStore(NpgsqlDataSource source)
{
    /// <summary>
    /// False when the account has as many as it may have. One that is there already was made by a try that died before it could answer, so nobody
    /// holds its secret, and it gets this one.
    /// </summary>
    public async Task<bool> AddAsync(Guid account, ApiKey key, byte[] hash, int most, CancellationToken cancellation) =>
        await source
            .Command(
                """
                INSERT INTO api_key (id, account_id, name, start, hash, scopes, created_at, expires_at)
                SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE (SELECT count(*) FROM api_key WHERE account_id = $2) < $9
                ON CONFLICT (id) DO UPDATE SET start = excluded.start, hash = excluded.hash WHERE api_key.account_id = excluded.account_id
                """,
                key.Id,
                account,
                key.Name,
                key.Start,
                hash,
                key.Scopes.ToArray(),
                key.CreatedAt,
                key.ExpiresAt,
                most
            )
            .ExecuteAsync(cancellation) == 1;

    public Task<List<ApiKey>> ListAsync(Guid account, Guid after, int limit, CancellationToken cancellation) =>
        source
            .Command(
                """
                SELECT id, name, start, scopes, created_at, expires_at, used_at FROM api_key
                WHERE account_id = $1 AND id > $2 ORDER BY id LIMIT $3
                """,
                account,
                after,
                limit
            )
            .ListAsync(Read, cancellation);

    /// <summary>False when the account has none with this id.</summary>
    public async Task<bool> RemoveAsync(Guid account, Guid id, CancellationToken cancellation) =>
        await source.Command("DELETE FROM api_key WHERE id = $1 AND account_id = $2", id, account).ExecuteAsync(cancellation) == 1;

    public Task<KeyHolder?> FindAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellation) =>
        source
            .Command(
                """
                UPDATE api_key SET used_at = $2 FROM account
                WHERE hash = $1 AND account.id = api_key.account_id AND NOT account.disabled AND (expires_at IS NULL OR expires_at > $2)
                RETURNING api_key.id, account.id, account.email, account.role, api_key.scopes, api_key.expires_at
                """,
                hash,
                now
            )
            .FirstAsync(ReadHolder, cancellation);

    private static ApiKey Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetString(1),
            reader.GetString(2),
            reader.GetFieldValue<string[]>(3),
            reader.GetFieldValue<DateTimeOffset>(4),
            reader.OrNull<DateTimeOffset>(5),
            reader.OrNull<DateTimeOffset>(6)
        );

    private static KeyHolder ReadHolder(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetGuid(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetFieldValue<string[]>(4),
            reader.OrNull<DateTimeOffset>(5)
        );
}
