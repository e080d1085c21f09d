using AgenticAi.Execution.Database;
using AgenticAi.Execution.Events;
using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Scheduling;
using AgenticAi.Execution.Tasks;
using Npgsql;

namespace AgenticAi.Execution.Benchmarks;

/// <summary>Executions that only show how fast tasks go through database, broker and workers.</summary>
internal sealed class NoopBenchmark(Transactions transactions, SchedulerSignal signal, TimeProvider time)
{
    /// <returns>Their ids, one for each user.</returns>
    public async Task<IReadOnlyList<Guid>> StartAsync(int tasks, IReadOnlyList<string> owners, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var ids = owners.Select(_ => Guid.CreateVersion7(now)).ToList();
        await transactions.RunAsync(
            async connection =>
            {
                foreach (var (owner, place) in owners.Select((owner, place) => (owner, place)))
                {
                    var share = (tasks / owners.Count) + (place < tasks % owners.Count ? 1 : 0);
                    await InsertAsync(connection, ids[place], owner, LayeredGraph.Of(share, now), cancellation);
                }
            },
            cancellation
        );
        signal.Wake();
        return ids;
    }

    private static async Task InsertAsync(
        NpgsqlConnection connection,
        Guid id,
        string owner,
        IReadOnlyList<NewTask> tasks,
        CancellationToken cancellation
    )
    {
        await connection.ExecuteAsync(
            cancellation,
            """
            INSERT INTO execution (id, project_id, owner_id, name, kind, target, strict, files, plan_id, state, started_at)
            VALUES ($1, $3, $2, $4, 'benchmark', 'noop', false, '', $3, $5, now())
            """,
            id,
            owner,
            Guid.Empty,
            $"{tasks.Count} tasks that do nothing",
            ExecutionStates.Running
        );
        await TaskTable.InsertAsync(connection, id, owner, tasks, cancellation);
        await EventLog.AppendAsync(connection, [new NewEvent(id, EventTypes.Created, new { Tasks = tasks.Count })], cancellation);
    }
}
