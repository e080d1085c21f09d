using AgenticAi.Execution.Events;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Problems;
using Npgsql;

namespace AgenticAi.Execution.Control;

/// <summary>A failed task is done again, and what was parked for it waits again. An execution that ended for it goes on.</summary>
internal sealed class TaskRetry(Guid taskId) : IExecutionChange
{
    public async Task ApplyAsync(NpgsqlConnection connection, ExecutionRow execution, CancellationToken cancellation)
    {
        var state = await connection
            .Command("SELECT state FROM task WHERE execution_id = $1 AND id = $2 AND kind <> 'serve'", execution.Id, taskId)
            .ValueAsync<string>(cancellation);
        if (state is null)
        {
            throw RefusalException.NotFound("task");
        }

        if (execution.Serving)
        {
            throw RefusalException.Conflict("The application is being served. Stop it first.");
        }

        if (execution.State is ExecutionStates.Cancelled || state != "failed")
        {
            throw RefusalException.Conflict($"Only a task that failed can be done again; this one is {state}.");
        }

        await UnparkAsync(connection, execution.Id, cancellation);
        await connection
            .Command(
                """
                UPDATE execution SET state = 'running', ended_at = NULL, exit = NULL, proven = NULL, total = NULL, problems = '{}',
                    version = version + 1
                WHERE id = $1
                """,
                execution.Id
            )
            .ExecuteAsync(cancellation);
        await EventLog.AppendAsync(connection, [new(execution.Id, EventTypes.Reopened, new { }, taskId)], cancellation);
    }

    /// <summary>What depends on another failed task as well stays parked.</summary>
    private async Task UnparkAsync(NpgsqlConnection connection, Guid execution, CancellationToken cancellation)
    {
        await connection
            .Command("UPDATE task SET state = 'ready', faults = 0, ended_at = NULL, started_at = NULL, worker = '' WHERE id = $1", taskId)
            .ExecuteAsync(cancellation);
        await connection
            .Command(
                """
                WITH RECURSIVE below AS (
                    SELECT task_id FROM dependency JOIN task ON task.id = depends_on WHERE execution_id = $1 AND state = 'failed'
                    UNION SELECT dependency.task_id FROM dependency JOIN below ON depends_on = below.task_id)
                UPDATE task SET state = CASE WHEN waits_for = 0 THEN 'ready' ELSE 'waiting' END
                WHERE execution_id = $1 AND state = 'parked' AND id NOT IN (SELECT task_id FROM below)
                """,
                execution
            )
            .ExecuteAsync(cancellation);
    }
}
