using AgenticAi.Contracts.Plans;
using AgenticAi.Execution.Events;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Tasks;

/// <summary>What follows from ended attempts: others become ready or are parked, watchers are told, and an execution that can't go on ends.</summary>
internal static class TaskConsequences
{
    /// <summary>Number of the phase.</summary>
    private const int Generation = 6;

    public static async Task ApplyAsync(
        NpgsqlConnection connection,
        Dictionary<Guid, ExecutionRow> executions,
        IReadOnlyList<ChangedTask> changed,
        CancellationToken cancellation
    )
    {
        if (changed.Count == 0)
        {
            return;
        }

        var generated = await UnlockAsync(connection, Ids(changed, TaskStates.Succeeded), cancellation);
        var parked = await ParkAsync(connection, Ids(changed, TaskStates.Failed), cancellation);
        await EventLog.AppendAsync(connection, [.. changed.Select(Told), .. generated, .. parked], cancellation);
        await EndServingAsync(connection, changed, cancellation);
        var over = changed
            .Where(task => task.Kind != TaskKinds.Serve && task.State is (TaskStates.Succeeded or TaskStates.Failed))
            .Select(task => executions[task.ExecutionId])
            .Where(execution => !execution.HasEnded)
            .Distinct();
        await ExecutionConclusion.ApplyAsync(connection, [.. over], cancellation);
    }

    private static Guid[] Ids(IReadOnlyList<ChangedTask> changed, string state) =>
        [.. changed.Where(task => task.State == state).Select(task => task.Id)];

    /// <returns>The end of generation, for executions whose proof can begin now.</returns>
    private static async Task<IEnumerable<NewEvent>> UnlockAsync(NpgsqlConnection connection, Guid[] done, CancellationToken cancellation)
    {
        if (done.Length == 0)
        {
            return [];
        }

        var unlocked = await connection
            .Command(
                """
                UPDATE task SET waits_for = waits_for - met, state = CASE WHEN state = 'waiting' AND waits_for = met THEN 'ready' ELSE state END
                FROM (SELECT task_id, count(*) AS met FROM dependency WHERE depends_on = ANY($1) GROUP BY task_id) AS d
                WHERE id = task_id
                RETURNING execution_id, kind, state
                """,
                done
            )
            .ListAsync(reader => (Execution: reader.GetGuid(0), Kind: reader.GetString(1), State: reader.GetString(2)), cancellation);
        var proofs = unlocked.Where(task => task is { Kind: TaskKinds.Prove, State: TaskStates.Ready }).Select(task => task.Execution).ToArray();
        return proofs.Length == 0 ? [] : await GeneratedAsync(connection, proofs, cancellation);
    }

    private static async Task<IEnumerable<NewEvent>> GeneratedAsync(NpgsqlConnection connection, Guid[] executions, CancellationToken cancellation) =>
        await connection
            .Command(
                """
                SELECT execution_id, coalesce(extract(epoch FROM max(ended_at) - min(started_at)), 0)::float8, count(*)
                FROM task WHERE kind = 'generate' AND execution_id = ANY($1) GROUP BY execution_id
                """,
                executions
            )
            .ListAsync(
                reader => new NewEvent(
                    reader.GetGuid(0),
                    EventTypes.PhaseFinished,
                    new PlanPhase(Generation, nameof(Generation), reader.GetDouble(1), $"{reader.GetInt64(2)} tasks")
                ),
                cancellation
            );

    private static async Task<IEnumerable<NewEvent>> ParkAsync(NpgsqlConnection connection, Guid[] failed, CancellationToken cancellation)
    {
        if (failed.Length == 0)
        {
            return [];
        }

        var parked = await connection
            .Command(
                """
                WITH RECURSIVE below AS (
                    SELECT task_id FROM dependency WHERE depends_on = ANY($1)
                    UNION SELECT dependency.task_id FROM dependency JOIN below ON depends_on = below.task_id)
                UPDATE task SET state = 'parked' WHERE id IN (SELECT task_id FROM below) AND state = 'waiting' RETURNING execution_id, title
                """,
                failed
            )
            .ListAsync(reader => (Execution: reader.GetGuid(0), Title: reader.GetString(1)), cancellation);
        return parked
            .GroupBy(task => task.Execution, task => task.Title)
            .Select(group => new NewEvent(group.Key, EventTypes.TasksParked, new { Tasks = group.ToList() }));
    }

    /// <summary>An application that ended by itself is not served any more.</summary>
    private static async Task EndServingAsync(NpgsqlConnection connection, IReadOnlyList<ChangedTask> changed, CancellationToken cancellation)
    {
        var ended = changed.Where(task => task.Kind == TaskKinds.Serve && task.State is (TaskStates.Succeeded or TaskStates.Failed)).ToList();
        if (ended.Count > 0)
        {
            await connection
                .Command("UPDATE execution SET serving = false WHERE id = ANY($1)", ended.Select(task => task.ExecutionId).ToArray())
                .ExecuteAsync(cancellation);
        }
    }

    private static NewEvent Told(ChangedTask task)
    {
        var ended = task.State is TaskStates.Succeeded or TaskStates.Failed;
        var data = new
        {
            task.Title,
            task.Kind,
            task.Level,
            task.Attempt,
            task.Worker,
            task.State,
            task.Reason,
            task.Summary,
        };
        return new NewEvent(task.ExecutionId, ended ? EventTypes.TaskFinished : EventTypes.TaskRepeated, data, task.Id);
    }
}
