using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Gateway.Accounts;

internal sealed class AccountStore(NpgsqlDataSource source)
{
    private const string Columns = "id, email, password_hash, role, disabled, created_at, signed_in_at";

    public Task<Account?> FindAsync(string email, CancellationToken cancellation) =>
        FirstAsync(source.Command($"SELECT {Columns} FROM account WHERE email = $1", email), cancellation);

    public Task<Account?> FindAsync(Guid id, CancellationToken cancellation) =>
        FirstAsync(source.Command($"SELECT {Columns} FROM account WHERE id = $1", id), cancellation);

    /// <summary>By age, the oldest first.</summary>
    public Task<IReadOnlyList<Account>> ListAsync(Guid after, int limit, CancellationToken cancellation) =>
        AllAsync(source.Command($"SELECT {Columns} FROM account WHERE id > $1 ORDER BY id LIMIT $2", after, limit), cancellation);

    /// <summary>False when the e-mail address is taken.</summary>
    public async Task<bool> AddAsync(Account account, CancellationToken cancellation)
    {
        await using var command = source.Command(
            "INSERT INTO account (id, email, password_hash, role, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            account.Id,
            account.Email,
            account.PasswordHash,
            account.Role,
            account.CreatedAt
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    public async Task SetPasswordAsync(Guid id, string hash, CancellationToken cancellation)
    {
        await using var command = source.Command("UPDATE account SET password_hash = $2 WHERE id = $1", id, hash);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task SignedInAsync(Guid id, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var command = source.Command("UPDATE account SET signed_in_at = $2 WHERE id = $1", id, at);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<bool> AnyAdministratorAsync(CancellationToken cancellation)
    {
        await using var command = source.Command("SELECT EXISTS (SELECT FROM account WHERE role = 'administrator' AND NOT disabled)");
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Null when the account is not there, or nobody could administer any more after the change.</summary>
    public Task<Account?> ChangeAsync(Guid id, string role, bool disabled, CancellationToken cancellation) =>
        FirstAsync(
            source.Command(
                $"""
                WITH others AS (SELECT id FROM account WHERE role = 'administrator' AND NOT disabled AND id <> $1 FOR UPDATE)
                UPDATE account SET role = $2, disabled = $3
                WHERE id = $1 AND (($2 = 'administrator' AND NOT $3) OR role <> 'administrator' OR disabled OR EXISTS (SELECT FROM others))
                RETURNING {Columns}
                """,
                id,
                role,
                disabled
            ),
            cancellation
        );

    private static async Task<Account?> FirstAsync(NpgsqlCommand command, CancellationToken cancellation) =>
        await AllAsync(command, cancellation) is [var first, ..] ? first : null;

    private static async Task<IReadOnlyList<Account>> AllAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var owned = command;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var accounts = new List<Account>();
        while (await reader.ReadAsync(cancellation))
        {
            accounts.Add(
                new Account(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetBoolean(4),
                    reader.GetFieldValue<DateTimeOffset>(5),
                    await reader.IsDBNullAsync(6, cancellation) ? null : reader.GetFieldValue<DateTimeOffset>(6)
                )
            );
        }

        return accounts;
    }
}
