using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Tasks;
using AgenticAi.ServiceDefaults.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AgenticAi.Execution.Scheduling;

/// <summary>
/// Fills the queues of the workers just so far that none runs dry, in turns between users, so that somebody who comes later does not wait behind
/// all tasks of somebody who came earlier. One statement chooses, marks and writes the messages; one replica at a time does it.
/// </summary>
internal sealed class Dispatch(Transactions transactions, IOptions<SchedulingOptions> options)
{
    /// <summary>Any number that nobody else locks in this database.</summary>
    private const long Lock = 7_240_012;

    private const string Sql = $"""
        WITH live AS (
            SELECT unnest(capabilities) AS capability, slots FROM worker WHERE NOT leaving AND seen_at > now() - make_interval(secs => $1)),
        flight AS (
            SELECT capability, owner_id, count(*) AS tasks FROM task WHERE state IN ('dispatched', 'running') GROUP BY capability, owner_id),
        room AS (
            SELECT capability,
                CASE WHEN capability = '{TaskKinds.Noop}' THEN count(*) * $2
                    WHEN capability LIKE '{TaskKinds.Prove}-%' THEN sum(slots) ELSE sum(slots) * $3 END
                - coalesce((SELECT sum(tasks) FROM flight WHERE flight.capability = live.capability), 0) AS free,
                CASE WHEN capability LIKE '{TaskKinds.Prove}-%' THEN $5::int ELSE $4::int END AS most
            FROM live GROUP BY capability),
        candidate AS (
            SELECT t.id, room.capability, room.free, room.most, execution.created_at,
                coalesce(flight.tasks, 0) + row_number() OVER (
                    PARTITION BY room.capability, execution.owner_id ORDER BY execution.created_at, t.position) AS turn
            FROM execution
            JOIN room ON room.free > 0
            CROSS JOIN LATERAL (
                SELECT id, position FROM task
                WHERE execution_id = execution.id AND capability = room.capability AND state = 'ready'
                ORDER BY position LIMIT room.free) AS t
            LEFT JOIN flight ON flight.capability = room.capability AND flight.owner_id = execution.owner_id
            WHERE (execution.ended_at IS NULL OR execution.serving) AND NOT execution.paused),
        placed AS (
            SELECT id, free, row_number() OVER (PARTITION BY capability ORDER BY turn, created_at, id) AS place FROM candidate WHERE turn <= most),
        locked AS (
            SELECT id FROM task WHERE id IN (SELECT id FROM placed WHERE place <= free) AND state = 'ready' FOR UPDATE SKIP LOCKED),
        marked AS (
            UPDATE task SET state = 'dispatched', attempt = attempt + 1, lease_until = now() + make_interval(secs => $6)
            FROM locked WHERE task.id = locked.id RETURNING task.id, execution_id, attempt, capability, position)
        INSERT INTO outbox (type, body, queue, trace)
        SELECT '{nameof(RunTask)}', jsonb_build_object('taskId', marked.id, 'executionId', execution_id, 'attempt', attempt),
            'tasks-' || capability, trace
        FROM marked JOIN execution ON execution.id = execution_id ORDER BY position
        """;

    /// <returns>How many tasks were sent.</returns>
    public Task<int> RunAsync(CancellationToken cancellation) =>
        transactions.RunAsync(connection => RunAsync(connection, cancellation), cancellation);

    private async Task<int> RunAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        // Whoever waits here looks again afterwards, so nothing that became ready in between is overlooked.
        await connection.Command("SELECT pg_advisory_xact_lock($1)", Lock).ExecuteAsync(cancellation);
        var settings = options.Value;
        return await connection
            .Command(
                Sql,
                settings.Gone,
                settings.NoopWindow,
                settings.WindowPerSlot,
                settings.MostPerUser,
                settings.MostProofsPerUser,
                settings.ClaimWithin
            )
            .ExecuteAsync(cancellation);
    }
}
