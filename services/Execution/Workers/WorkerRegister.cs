using AgenticAi.Contracts.Workers;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Workers;

/// <summary>The workers that were heard of lately.</summary>
internal sealed class WorkerRegister(NpgsqlDataSource source)
{
    public static async Task KeepAsync(NpgsqlConnection connection, string name, WorkerSeen seen, CancellationToken cancellation)
    {
        await connection
            .Command(
                """
                INSERT INTO worker (name, version, product, capabilities, tools, slots, load, running, address, leaving)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                ON CONFLICT (name) DO UPDATE SET version = excluded.version, product = excluded.product, capabilities = excluded.capabilities,
                    tools = excluded.tools, slots = excluded.slots, load = excluded.load, running = excluded.running, address = excluded.address,
                    leaving = excluded.leaving, seen_at = now()
                """,
                name,
                PlainText.Short(seen.Version),
                PlainText.Short(seen.Product),
                seen.Capabilities.Select(PlainText.Short).Distinct(StringComparer.Ordinal).ToArray(),
                seen.Tools.Select(PlainText.Short).ToArray(),
                seen.Slots,
                seen.Load,
                seen.Running.ToArray(),
                seen.Address?.AbsoluteUri,
                seen.Leaving
            )
            .ExecuteAsync(cancellation);
    }

    /// <summary>Every start of a worker has a name of its own, so names must not be kept for ever.</summary>
    /// <returns>0: nobody has to be told.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await connection.Command("DELETE FROM worker WHERE seen_at < now() - interval '1 day'").ExecuteAsync(cancellation);
        return 0;
    }
}
