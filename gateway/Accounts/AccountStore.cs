using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Gateway.Accounts;

internal sealed class AccountStore(NpgsqlDataSource source)
{
    private const string Columns = "id, email, password_hash, role, disabled, created_at, signed_in_at";

    public Task<Account?> FindAsync(string email, CancellationToken cancellation) =>
        source.Command($"SELECT {Columns} FROM account WHERE email = $1", email).FirstAsync(Read, cancellation);

    public Task<Account?> FindAsync(Guid id, CancellationToken cancellation) =>
        source.Command($"SELECT {Columns} FROM account WHERE id = $1", id).FirstAsync(Read, cancellation);

    /// <summary>By age, the oldest first.</summary>
    public Task<List<Account>> ListAsync(Guid after, int limit, CancellationToken cancellation) =>
        source.Command($"SELECT {Columns} FROM account WHERE id > $1 ORDER BY id LIMIT $2", after, limit).ListAsync(Read, cancellation);

    /// <summary>False when the e-mail address is taken.</summary>
    public async Task<bool> AddAsync(Account account, CancellationToken cancellation) =>
        await source
            .Command(
                "INSERT INTO account (id, email, password_hash, role, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                account.Id,
                account.Email,
                account.PasswordHash,
                account.Role,
                account.CreatedAt
            )
            .ExecuteAsync(cancellation) == 1;

    public Task SetPasswordAsync(Guid id, string hash, CancellationToken cancellation) =>
        source.Command("UPDATE account SET password_hash = $2 WHERE id = $1", id, hash).ExecuteAsync(cancellation);

    public Task SignedInAsync(Guid id, DateTimeOffset at, CancellationToken cancellation) =>
        source.Command("UPDATE account SET signed_in_at = $2 WHERE id = $1", id, at).ExecuteAsync(cancellation);

    public Task<bool> AnyAdministratorAsync(CancellationToken cancellation) =>
        source.Command("SELECT EXISTS (SELECT FROM account WHERE role = 'administrator' AND NOT disabled)").ValueAsync<bool>(cancellation);

    /// <summary>Null when the account is not there, or nobody could administer any more after the change.</summary>
    public Task<Account?> ChangeAsync(Guid id, string role, bool disabled, CancellationToken cancellation) =>
        source
            .Command(
                $"""
                WITH others AS (SELECT id FROM account WHERE role = 'administrator' AND NOT disabled AND id <> $1 FOR UPDATE)
                UPDATE account SET role = $2, disabled = $3
                WHERE id = $1 AND (($2 = 'administrator' AND NOT $3) OR role <> 'administrator' OR disabled OR EXISTS (SELECT FROM others))
                RETURNING {Columns}
                """,
                id,
                role,
                disabled
            )
            .FirstAsync(Read, cancellation);

    private static Account Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetString(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetBoolean(4),
            reader.GetFieldValue<DateTimeOffset>(5),
            reader.OrNull<DateTimeOffset>(6)
        );
}
