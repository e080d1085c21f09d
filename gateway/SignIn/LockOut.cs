using AgenticAi.ServiceDefaults.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AgenticAi.Gateway.SignIn;

/// <summary>Stops the guessing of passwords. Counts names that nobody has as it counts accounts, so that its answers don't tell them apart.</summary>
internal sealed class LockOut(NpgsqlDataSource source, IOptions<LockOutOptions> options, TimeProvider time)
{
    /// <summary>How long the next sign-in is refused still; null when it is not.</summary>
    public async Task<TimeSpan?> RemainingAsync(string email, string address, CancellationToken cancellation)
    {
        await using var command = source.Command(
            "SELECT max(locked_until) FROM failed_sign_in WHERE subject = ANY ($1)",
            (object)Subjects(email, address).Select(subject => subject.Name).ToArray()
        );
        var until = await command.ExecuteScalarAsync(cancellation) as DateTime?;
        var remaining = until - time.GetUtcNow().UtcDateTime;
        return remaining > TimeSpan.Zero ? remaining : null;
    }

    /// <summary>True when it was one failure too many.</summary>
    public async Task<bool> FailedAsync(string email, string address, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var locked = false;
        foreach (var (subject, limit) in Subjects(email, address))
        {
            await using var command = source.Command(
                """
                INSERT INTO failed_sign_in AS known (subject, failures, last_at, locked_until)
                VALUES ($1, 1, $2, CASE WHEN $4 <= 1 THEN $2 + $3 END)
                ON CONFLICT (subject) DO UPDATE SET
                    failures = CASE WHEN known.last_at < $2 - $3 THEN 1 ELSE known.failures + 1 END,
                    locked_until = CASE WHEN known.last_at >= $2 - $3 AND known.failures + 1 >= $4 THEN $2 + $3 END,
                    last_at = $2
                RETURNING locked_until IS NOT NULL
                """,
                subject,
                now,
                options.Value.Duration,
                limit
            );
            locked |= await command.ExecuteScalarAsync(cancellation) is true;
        }

        return locked;
    }

    /// <summary>After a success; what strangers did from elsewhere stays counted.</summary>
    public Task ForgetAsync(string email, string address, CancellationToken cancellation) =>
        source.Command("DELETE FROM failed_sign_in WHERE subject = $1", Pair(email, address)).ExecuteAsync(cancellation);

    private (string Name, int Limit)[] Subjects(string email, string address) =>
        [
            (Pair(email, address), options.Value.FailuresOfPair),
            ($"account {email}", options.Value.FailuresOfAccount),
            ($"address {address}", options.Value.FailuresOfAddress),
        ];

    private static string Pair(string email, string address) => $"account {email} from {address}";
}
