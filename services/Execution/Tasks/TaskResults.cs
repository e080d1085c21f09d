using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Scheduling;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AgenticAi.Execution.Tasks;

/// <summary>
/// Records how attempts ended, many in one transaction. The first result of a task counts, whichever attempt it is of; later ones change nothing.
/// </summary>
internal sealed class TaskResults(
    Transactions transactions,
    Outbox outbox,
    SchedulerSignal signal,
    TaskMetrics metrics,
    IOptions<SchedulingOptions> options
)
{
    /// <summary>
    /// A result whose content was not stored is a fault of its worker. Faults and tasks handed back count only for the attempt that goes on now;
    /// a message that comes again after its task was begun anew counts as little as any other late one.
    /// </summary>
    private const string Sql = $"""
        WITH said AS (
            SELECT DISTINCT ON (id) id, number, worker, output, summary, seconds,
                CASE WHEN outcome = 'succeeded' AND output <> '' AND NOT EXISTS (SELECT FROM blob WHERE sha256 = output)
                    THEN 'faulted' ELSE outcome END AS outcome
            FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[]) WITH ORDINALITY
                AS r (id, number, worker, outcome, output, summary, seconds, place)
            ORDER BY id, outcome IN ('succeeded', 'failed') DESC, place),
        counted AS (
            SELECT said.* FROM said JOIN task USING (id)
            WHERE CASE WHEN outcome IN ('succeeded', 'failed') THEN state IN ('ready', 'dispatched', 'running')
                    ELSE state = 'running' AND attempt = number END
                AND NOT EXISTS (SELECT FROM attempt a WHERE a.task_id = said.id AND a.number = said.number AND a.outcome <> 'expired')
            FOR UPDATE OF task),
        kept AS (
            INSERT INTO attempt (task_id, number, worker, started_at, outcome, output, summary)
            SELECT id, number, worker, now() - make_interval(secs => seconds), outcome, output, summary FROM counted
            ON CONFLICT (task_id, number) DO UPDATE SET outcome = excluded.outcome, output = excluded.output, summary = excluded.summary,
                ended_at = excluded.ended_at)
        UPDATE task SET output = CASE WHEN outcome = 'succeeded' THEN counted.output ELSE '' END, summary = counted.summary, lease_until = NULL,
            faults = faults + (outcome = 'faulted')::int,
            state = CASE WHEN outcome IN ('succeeded', 'failed') THEN outcome
                WHEN outcome = 'faulted' AND faults + 1 >= $8 THEN 'failed' ELSE 'ready' END,
            ended_at = CASE WHEN outcome IN ('succeeded', 'failed') OR faults + 1 >= $8 THEN now() END,
            started_at = coalesce(started_at, now() - make_interval(secs => seconds)), worker = counted.worker
        FROM counted WHERE task.id = counted.id
        RETURNING {ChangedTask.Columns}, outcome
        """;

    public async Task RecordAsync(IReadOnlyList<TaskFinished> results, CancellationToken cancellation)
    {
        try
        {
            await transactions.RunAsync(connection => RecordAsync(connection, results, cancellation), cancellation);
        }
#pragma warning disable CA1031 // One result that can't be recorded must not take those of others with it.
        catch (Exception exception)
            when (results.Count > 1 && exception is not NpgsqlException { IsTransient: true } and not OperationCanceledException)
#pragma warning restore CA1031
        {
            await RecordEachAsync(results, cancellation);
        }

        signal.Wake();
        outbox.Wake();
    }

    private async Task RecordEachAsync(IReadOnlyList<TaskFinished> results, CancellationToken cancellation)
    {
        var failures = new List<Exception>();
        foreach (var result in results)
        {
            try
            {
                await transactions.RunAsync(connection => RecordAsync(connection, [result], cancellation), cancellation);
            }
#pragma warning disable CA1031 // Each is tried; the broker hears of those that failed.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failures.Add(exception);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    private async Task RecordAsync(NpgsqlConnection connection, IReadOnlyList<TaskFinished> results, CancellationToken cancellation)
    {
        var executions = await ExecutionLock.TakeAsync(connection, [.. results.Select(result => result.ExecutionId)], cancellation);
        var known = results.Where(result => executions.ContainsKey(result.ExecutionId)).ToList();
        var changed = await connection
            .Command(
                Sql,
                known.Select(result => result.TaskId).ToArray(),
                known.Select(result => result.Attempt).ToArray(),
                known.Select(result => PlainText.Short(result.Worker)).ToArray(),
                known.Select(result => Name(result.Outcome)).ToArray(),
                known.Select(result => PlainText.Short(result.Output)).ToArray(),
                known.Select(result => PlainText.Short(result.Summary)).ToArray(),
                known.Select(result => double.IsFinite(result.Seconds) ? Math.Clamp(result.Seconds, 0, 1e6) : 0).ToArray(),
                options.Value.MostFaults
            )
            .ListAsync(ChangedTask.Read, cancellation);
        await TaskConsequences.ApplyAsync(connection, executions, changed, cancellation);
        metrics.Ended(changed);
    }

    /// <summary>A task that its worker cancelled although its execution goes on is to be done by somebody.</summary>
    private static string Name(TaskOutcome outcome) =>
        outcome switch
        {
            TaskOutcome.Succeeded => "succeeded",
            TaskOutcome.Failed => "failed",
            TaskOutcome.Faulted => "faulted",
            _ => "handedBack",
        };
}
