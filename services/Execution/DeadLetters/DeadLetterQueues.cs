using AgenticAi.Execution.Planning;
using AgenticAi.Execution.Tasks;
using AgenticAi.Execution.Workers;
using AgenticAi.ServiceDefaults.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AgenticAi.Execution.DeadLetters;

/// <summary>Names of all queues whose messages may end as dead letters.</summary>
internal sealed class DeadLetterQueues(NpgsqlDataSource source, IOptions<DeadLetterOptions> options)
{
    private static readonly string[] Own =
    [
        PlanMadeConsumer.Queue,
        PlanRefusedConsumer.Queue,
        TaskFinishedConsumer.Queue,
        TaskProgressedConsumer.Queue,
        WorkerSeenConsumer.Queue,
    ];

    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var tasks = await connection
            .Command("SELECT DISTINCT unnest(capabilities) FROM worker ORDER BY 1")
            .ListAsync(reader => $"tasks-{reader.GetString(0)}", cancellation);
        return [.. Own.Concat(options.Value.Queues).Concat(tasks).Distinct(StringComparer.Ordinal)];
    }
}
