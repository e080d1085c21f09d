using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Events;
using AgenticAi.Execution.Scheduling;
using AgenticAi.ServiceDefaults.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AgenticAi.Execution.Tasks;

/// <summary>Gives dispatched tasks to the workers that ask for them, many at once in one transaction.</summary>
internal sealed class TaskClaims(Transactions transactions, Leases leases, IOptions<SchedulingOptions> options)
{
    /// <returns>For each claim what the worker holds now; null when there is nothing to do (any more).</returns>
    public Task<IReadOnlyList<ClaimedTask?>> TakeAsync(IReadOnlyList<(Guid TaskId, TaskClaim Claim)> claims, CancellationToken cancellation) =>
        transactions.RunAsync(connection => TakeAsync(connection, claims, cancellation), cancellation);

    private async Task<IReadOnlyList<ClaimedTask?>> TakeAsync(
        NpgsqlConnection connection,
        IReadOnlyList<(Guid TaskId, TaskClaim Claim)> claims,
        CancellationToken cancellation
    )
    {
        var ids = claims.Select(claim => claim.TaskId).ToArray();
        await LockAsync(connection, ids, cancellation);
        var held = await MarkAsync(connection, claims, cancellation);
        await EventLog.AppendAsync(
            connection,
            [.. held.Values.Where(task => task.IsNew && task.Kind != TaskKinds.Noop).Select(Started)],
            cancellation
        );
        var results = await ResultsAsync(
            connection,
            [.. held.Values.Where(task => task.Kind != TaskKinds.Noop).Select(task => task.Id)],
            cancellation
        );
        return
        [
            .. claims.Select(claim =>
                held.TryGetValue(claim.TaskId, out var task) && task.Worker == claim.Claim.Worker ? Claimed(task, [.. results[task.Id]]) : null
            ),
        ];
    }

    private static async Task LockAsync(NpgsqlConnection connection, Guid[] ids, CancellationToken cancellation)
    {
        // A claim that a crash of the database loses costs work done twice, and nothing else: its result counts all the same.
        await connection.Command("SET LOCAL synchronous_commit TO OFF").ExecuteAsync(cancellation);
        await connection
            .Command("SELECT id FROM execution WHERE id IN (SELECT execution_id FROM task WHERE id = ANY($1)) ORDER BY id FOR UPDATE", ids)
            .ExecuteAsync(cancellation);
    }

    /// <summary>
    /// A worker that asks again for what it has got already gets the same answer. Plans of another build of the product are left to workers of that
    /// build, as long as there are any: after an upgrade the work goes on, and the proof says whether the parts fit.
    /// </summary>
    private async Task<Dictionary<Guid, HeldTask>> MarkAsync(
        NpgsqlConnection connection,
        IReadOnlyList<(Guid TaskId, TaskClaim Claim)> claims,
        CancellationToken cancellation
    )
    {
        var held = await connection
            .Command(
                """
                WITH claim AS (
                    SELECT DISTINCT ON (task_id) * FROM unnest($1::uuid[], $2::text[], $3::int[]) AS c (task_id, worker, number) ORDER BY task_id),
                free AS (
                    SELECT task.id, claim.worker, task.state = 'dispatched' AS is_new
                    FROM claim JOIN task ON task.id = task_id JOIN execution ON execution.id = execution_id
                        LEFT JOIN worker ON worker.name = claim.worker
                    WHERE ((task.state = 'dispatched' AND NOT execution.paused)
                            OR (task.state = 'running' AND task.worker = claim.worker AND task.attempt = claim.number))
                        AND (task.kind = $5 OR worker.product IS NULL OR worker.product = execution.product OR NOT EXISTS (
                            SELECT FROM worker AS peer WHERE peer.product = execution.product AND task.capability = ANY(peer.capabilities)
                                AND NOT peer.leaving AND peer.seen_at > now() - make_interval(secs => $6)))
                    FOR UPDATE OF task)
                UPDATE task SET state = 'running', worker = free.worker, lease_until = now() + make_interval(secs => $4),
                    started_at = CASE WHEN is_new THEN now() ELSE started_at END
                FROM free WHERE task.id = free.id
                RETURNING task.id, execution_id, attempt, kind, input, task.worker, title, level, is_new
                """,
                claims.Select(claim => claim.TaskId).ToArray(),
                claims.Select(claim => PlainText.Short(claim.Claim.Worker)).ToArray(),
                claims.Select(claim => claim.Claim.Attempt).ToArray(),
                leases.Seconds,
                TaskKinds.Serve,
                options.Value.Gone
            )
            .ListAsync(HeldTask.Read, cancellation);
        return held.ToDictionary(task => task.Id);
    }

    private static ClaimedTask Claimed(HeldTask task, IReadOnlyList<FinishedTask> needed)
    {
        var before = needed.Count == 0 ? TimeSpan.Zero : needed.Max(each => each.EndedAt) - needed.Min(each => each.StartedAt);
        return new(
            task.Id,
            task.ExecutionId,
            task.Attempt,
            task.Kind,
            task.Input,
            [.. needed.Select(each => each.Output)],
            Math.Max(0, before.TotalSeconds)
        );
    }

    private static async Task<ILookup<Guid, FinishedTask>> ResultsAsync(NpgsqlConnection connection, Guid[] ids, CancellationToken cancellation)
    {
        if (ids.Length == 0)
        {
            return Enumerable.Empty<FinishedTask>().ToLookup(task => task.NeededBy);
        }

        var rows = await connection
            .Command(
                """
                SELECT dependency.task_id, needed.output, coalesce(needed.started_at, needed.ended_at, now()), coalesce(needed.ended_at, now())
                FROM dependency JOIN task AS needed ON needed.id = depends_on
                WHERE dependency.task_id = ANY($1) ORDER BY dependency.task_id, needed.position
                """,
                ids
            )
            .ListAsync(
                reader => new FinishedTask(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetFieldValue<DateTimeOffset>(2),
                    reader.GetFieldValue<DateTimeOffset>(3)
                ),
                cancellation
            );
        return rows.ToLookup(task => task.NeededBy);
    }

    private static NewEvent Started(HeldTask task)
    {
        var data = new
        {
            task.Title,
            task.Kind,
            task.Level,
            task.Attempt,
            task.Worker,
        };
        return new NewEvent(task.ExecutionId, EventTypes.TaskStarted, data, task.Id);
    }

    private sealed record FinishedTask(Guid NeededBy, string Output, DateTimeOffset StartedAt, DateTimeOffset EndedAt);
}
