using AgenticAi.Contracts.Executions;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Artifacts;
using AgenticAi.Execution.Blobs;
using AgenticAi.Execution.Events;
using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Scheduling;
using AgenticAi.Execution.Tasks;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Problems;
using Npgsql;

namespace AgenticAi.Execution.Previews;

/// <summary>Starts and stops the applications that executions delivered, each as a task of a worker.</summary>
internal sealed class Applications(
    Transactions transactions,
    ArtifactReader artifacts,
    NpgsqlDataSource source,
    SchedulerSignal signal,
    Outbox outbox,
    TimeProvider time
)
{
    /// <returns>Null when nobody has ever started it.</returns>
    public async Task<ServedTask?> FindAsync(Guid execution, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await FindAsync(connection, execution, cancellation);
    }

    /// <summary>One that is started or starts already stays as it is.</summary>
    public async Task StartAsync(Guid execution, CancellationToken cancellation)
    {
        var files = await artifacts.AllAsync(execution, cancellation);
        await transactions.RunAsync(connection => StartAsync(connection, execution, files, cancellation), cancellation);
        signal.Wake();
    }

    public async Task StopAsync(Guid execution, CancellationToken cancellation)
    {
        await transactions.RunAsync(connection => StopAsync(connection, execution, cancellation), cancellation);
        outbox.Wake();
    }

    private async Task StartAsync(NpgsqlConnection connection, Guid id, IReadOnlyList<ArtifactFile> files, CancellationToken cancellation)
    {
        var execution = (await ExecutionLock.TakeAsync(connection, id, cancellation))!;
        if (!execution.HasEnded || files.Count == 0)
        {
            throw RefusalException.Conflict(execution.HasEnded ? "The execution delivered no application." : "The execution has not ended yet.");
        }

        if (await FindAsync(connection, id, cancellation) is { IsOpen: true })
        {
            return;
        }

        var input = await BlobStore.StoreJsonAsync(connection, new ServeInput(execution.Target, files), cancellation);
        var now = time.GetUtcNow();
        var capability = $"{TaskKinds.Serve}-{execution.Target}";
        var task = new NewTask(Guid.CreateVersion7(now), TaskKinds.Serve, capability, $"serve-{now.Ticks}", "Serve it", "deployer") { Input = input };
        await TaskTable.InsertAsync(connection, id, execution.OwnerId, [task], cancellation);
        await connection.Command("UPDATE execution SET serving = true WHERE id = $1", id).ExecuteAsync(cancellation);
        await EventLog.AppendAsync(connection, [new NewEvent(id, EventTypes.ApplicationStarted, new { }, task.Id)], cancellation);
    }

    private static async Task StopAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellation)
    {
        await ExecutionLock.TakeAsync(connection, id, cancellation);
        if (await FindAsync(connection, id, cancellation) is not { IsOpen: true } served)
        {
            throw RefusalException.Conflict("The application does not run.");
        }

        await connection
            .Command("UPDATE task SET state = 'cancelled', lease_until = NULL, ended_at = now() WHERE id = $1", served.Id)
            .ExecuteAsync(cancellation);
        await connection.Command("UPDATE execution SET serving = false WHERE id = $1", id).ExecuteAsync(cancellation);
        await EventLog.AppendAsync(connection, [new NewEvent(id, EventTypes.ApplicationStopped, new { }, served.Id)], cancellation);
        await Outbox.AddAsync(connection, new ExecutionStopped(id), queue: null, cancellation);
    }

    private static async Task<ServedTask?> FindAsync(NpgsqlConnection connection, Guid execution, CancellationToken cancellation)
    {
        var found = await connection
            .Command(
                """
                SELECT task.id, state, summary,
                    EXISTS (SELECT FROM event WHERE event.execution_id = $1 AND task_id = task.id AND type = $3 AND at >= started_at), address
                FROM task LEFT JOIN worker ON worker.name = task.worker
                WHERE execution_id = $1 AND kind = $2 ORDER BY task.id DESC LIMIT 1
                """,
                execution,
                TaskKinds.Serve,
                EventTypes.ApplicationReady
            )
            .ListAsync(
                reader => new ServedTask(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetBoolean(3),
                    Address(reader.TextOrNull(4))
                ),
                cancellation
            );
        return found.SingleOrDefault();
    }

    private static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;
}
