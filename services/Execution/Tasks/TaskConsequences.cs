using AgenticAi.Execution.Database;
using AgenticAi.Execution.Events;
using AgenticAi.Execution.Executions;
using Npgsql;

namespace AgenticAi.Execution.Tasks;

/// <summary>What follows from ended attempts: others become ready or are parked, watchers are told, and an execution that can't go on ends.</summary>
internal static class TaskConsequences
{
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

        await UnlockAsync(connection, Ids(changed, TaskStates.Succeeded), cancellation);
        var parked = await ParkAsync(connection, Ids(changed, TaskStates.Failed), cancellation);
        await EventLog.AppendAsync(connection, [.. changed.Select(Told), .. parked], cancellation);
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

    private static async Task UnlockAsync(NpgsqlConnection connection, Guid[] done, CancellationToken cancellation)
    {
        if (done.Length == 0)
        {
            return;
        }

        await connection.ExecuteAsync(
            cancellation,
            """
            UPDATE task SET waits_for = waits_for - met, state = CASE WHEN state = 'waiting' AND waits_for = met THEN 'ready' ELSE state END
            FROM (SELECT task_id, count(*) AS met FROM dependency WHERE depends_on = ANY($1) GROUP BY task_id) AS d
            WHERE id = task_id
            """,
            done
        );
    }

    private static async Task<IEnumerable<NewEvent>> ParkAsync(NpgsqlConnection connection, Guid[] failed, CancellationToken cancellation)
    {
        if (failed.Length == 0)
        {
            return [];
        }

        var parked = await connection.ListAsync(
            cancellation,
            reader => (Execution: reader.GetGuid(0), Title: reader.GetString(1)),
            """
            WITH RECURSIVE below AS (
                SELECT task_id FROM dependency WHERE depends_on = ANY($1)
                UNION SELECT dependency.task_id FROM dependency JOIN below ON depends_on = below.task_id)
            UPDATE task SET state = 'parked' WHERE id IN (SELECT task_id FROM below) AND state = 'waiting' RETURNING execution_id, title
            """,
            failed
        );
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
            await connection.ExecuteAsync(
                cancellation,
                "UPDATE execution SET serving = false WHERE id = ANY($1)",
                ended.Select(task => task.ExecutionId).ToArray()
            );
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
