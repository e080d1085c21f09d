using AgenticAi.Contracts.Workers;
using AgenticAi.Execution.Database;
using AgenticAi.Execution.Scheduling;
using MassTransit;
using Npgsql;

namespace AgenticAi.Execution.Workers;

/// <summary>Remembers workers and extends the leases of what they hold.</summary>
internal sealed class WorkerSeenConsumer(NpgsqlDataSource source, Leases leases, SchedulerSignal signal) : IConsumer<WorkerSeen>
{
    public const string Queue = "execution-worker-seen";

    public async Task Consume(ConsumeContext<WorkerSeen> context)
    {
        var seen = context.Message;
        var name = PlainText.Of(seen.Worker);
        await using var connection = await source.OpenConnectionAsync(context.CancellationToken);
        await connection.ExecuteAsync(
            context.CancellationToken,
            """
            INSERT INTO worker (name, version, product, capabilities, tools, slots, load, running, address, leaving)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (name) DO UPDATE SET version = excluded.version, product = excluded.product, capabilities = excluded.capabilities,
                tools = excluded.tools, slots = excluded.slots, load = excluded.load, running = excluded.running, address = excluded.address,
                leaving = excluded.leaving, seen_at = now()
            """,
            name,
            PlainText.Of(seen.Version),
            PlainText.Of(seen.Product),
            seen.Capabilities.Select(PlainText.Of).Distinct(StringComparer.Ordinal).ToArray(),
            seen.Tools.Select(PlainText.Of).ToArray(),
            seen.Slots,
            seen.Load,
            seen.Running.ToArray(),
            seen.Address?.AbsoluteUri,
            seen.Leaving
        );
        if (seen.Running.Count > 0)
        {
            await leases.ExtendAsync(connection, name, seen.Running, context.CancellationToken);
        }

        signal.Wake();
    }
}
