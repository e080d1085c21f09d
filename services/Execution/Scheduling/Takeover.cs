using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Tasks;
using AgenticAi.ServiceDefaults.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AgenticAi.Execution.Scheduling;

/// <summary>Tasks whose worker is silent, or which nobody took out of their queue, go to somebody else.</summary>
internal sealed class Takeover(Transactions transactions, IOptions<SchedulingOptions> options)
{
    private const int Most = 500;

    /// <returns>How many tasks are to be sent again.</returns>
    public Task<int> RunAsync(CancellationToken cancellation) =>
        transactions.RunAsync(connection => TakeAsync(connection, cancellation), cancellation);

    private async Task<int> TakeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var expired = await connection
            .Command("SELECT id, execution_id FROM task WHERE state IN ('dispatched', 'running') AND lease_until < now() LIMIT $1", Most)
            .ListAsync(reader => (Task: reader.GetGuid(0), Execution: reader.GetGuid(1)), cancellation);
        if (expired.Count == 0)
        {
            return 0;
        }

        var executions = await ExecutionLock.TakeAsync(connection, [.. expired.Select(each => each.Execution)], cancellation);
        var changed = await connection
            .Command(
                $"""
                WITH old AS (
                    SELECT id, state, attempt, worker, started_at, state = 'running' AS had_worker FROM task
                    WHERE id = ANY($1) AND state IN ('dispatched', 'running') AND lease_until < now() FOR UPDATE),
                lost AS (
                    INSERT INTO attempt (task_id, number, worker, started_at, outcome, output, summary)
                    SELECT id, attempt, worker, started_at, 'expired', '', $3 FROM old WHERE had_worker ON CONFLICT DO NOTHING)
                UPDATE task SET faults = faults + had_worker::int, lease_until = NULL, worker = '', started_at = NULL,
                    state = CASE WHEN had_worker AND faults + 1 >= $2 THEN 'failed' ELSE 'ready' END,
                    ended_at = CASE WHEN had_worker AND faults + 1 >= $2 THEN now() END,
                    summary = CASE WHEN had_worker THEN $3 ELSE summary END
                FROM old WHERE task.id = old.id
                RETURNING {ChangedTask.Columns}, 'expired'
                """,
                expired.Select(each => each.Task).ToArray(),
                options.Value.MostFaults,
                "The worker was not heard of any more."
            )
            .ListAsync(ChangedTask.Read, cancellation);
        await TaskConsequences.ApplyAsync(connection, executions, changed, cancellation);
        return changed.Count;
    }
}
