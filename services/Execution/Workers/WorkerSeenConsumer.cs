using AgenticAi.Contracts.Workers;
using AgenticAi.Execution.Scheduling;
using AgenticAi.ServiceDefaults.Postgres;
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
        var name = PlainText.Short(seen.Worker);
        await using var connection = await source.OpenConnectionAsync(context.CancellationToken);
        await WorkerRegister.KeepAsync(connection, name, seen, context.CancellationToken);
        if (seen.Running.Count > 0)
        {
            await leases.ExtendAsync(connection, name, seen.Running, context.CancellationToken);
        }

        signal.Wake();
    }
}
