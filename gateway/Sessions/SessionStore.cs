using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Gateway.Sessions;

internal sealed class SessionStore(NpgsqlDataSource source)
{
    public Task AddAsync(Guid id, Guid account, string address, DateTimeOffset now, CancellationToken cancellation) =>
        source
            .Command("INSERT INTO session (id, account_id, address, created_at) VALUES ($1, $2, $3, $4)", id, account, address, now)
            .ExecuteAsync(cancellation);

    public Task AddTokenAsync(byte[] hash, Guid session, DateTimeOffset expires, CancellationToken cancellation) =>
        source
            .Command("INSERT INTO refresh_token (hash, session_id, expires_at) VALUES ($1, $2, $3)", hash, session, expires)
            .ExecuteAsync(cancellation);

    /// <summary>Marks a refresh token as used, unless it was already, and tells what it was.</summary>
    public Task<TokenUse?> UseTokenAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellation) =>
        source
            .Command(
                """
                WITH token AS (SELECT hash, used_at FROM refresh_token WHERE hash = $1 FOR UPDATE),
                used AS (UPDATE refresh_token SET used_at = $2 FROM token WHERE refresh_token.hash = token.hash AND token.used_at IS NULL)
                SELECT session.id, session.account_id, token.used_at IS NOT NULL, refresh_token.expires_at <= $2, session.ended_at IS NOT NULL
                FROM token JOIN refresh_token ON refresh_token.hash = token.hash JOIN session ON session.id = refresh_token.session_id
                """,
                hash,
                now
            )
            .FirstAsync(
                reader => new TokenUse(reader.GetGuid(0), reader.GetGuid(1), reader.GetBoolean(2), reader.GetBoolean(3), reader.GetBoolean(4)),
                cancellation
            );

    public async Task<bool> HasEndedAsync(Guid id, CancellationToken cancellation) =>
        !await source.Command("SELECT EXISTS (SELECT FROM session WHERE id = $1 AND ended_at IS NULL)", id).ValueAsync<bool>(cancellation);

    public Task<List<Guid>> EndAsync(Guid id, string because, DateTimeOffset now, CancellationToken cancellation) =>
        source
            .Command("UPDATE session SET ended_at = $2, ended_because = $3 WHERE id = $1 AND ended_at IS NULL RETURNING id", id, now, because)
            .ListAsync(reader => reader.GetGuid(0), cancellation);

    /// <param name="except">A session that goes on.</param>
    public Task<List<Guid>> EndAllAsync(Guid account, Guid? except, string because, DateTimeOffset now, CancellationToken cancellation) =>
        source
            .Command(
                """
                UPDATE session SET ended_at = $2, ended_because = $3
                WHERE account_id = $1 AND ended_at IS NULL AND id <> $4
                RETURNING id
                """,
                account,
                now,
                because,
                except ?? Guid.Empty
            )
            .ListAsync(reader => reader.GetGuid(0), cancellation);

    /// <summary>Sessions whose last refresh token, and failures whose last try, is older than this.</summary>
    /// <param name="before">Long enough ago that no token of them lives.</param>
    public async Task DeleteAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        await source
            .Command(
                """
                DELETE FROM session WHERE created_at < $1
                AND NOT EXISTS (SELECT FROM refresh_token WHERE session_id = session.id AND expires_at > now())
                """,
                before
            )
            .ExecuteAsync(cancellation);
        await source.Command("DELETE FROM failed_sign_in WHERE last_at < $1", before).ExecuteAsync(cancellation);
    }
}
