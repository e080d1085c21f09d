using AgenticAi.Execution.Events;
using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Tasks;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Benchmarks;

/// <summary>An execution that has tasks and no plan, and delivers nothing.</summary>
internal static class BenchmarkExecution
{
    public static async Task InsertAsync(
        NpgsqlConnection connection,
        Guid id,
        string owner,
        string name,
        IReadOnlyList<NewTask> tasks,
        CancellationToken cancellation
    )
    {
        await connection
            .Command(
                """
                INSERT INTO execution (id, project_id, owner_id, name, kind, target, strict, files, plan_id, state, started_at)
                VALUES ($1, $3, $2, $4, 'benchmark', 'noop', false, '', $3, $5, now())
                """,
                id,
                owner,
                Guid.Empty,
                name,
                ExecutionStates.Running
            )
            .ExecuteAsync(cancellation);
        await TaskTable.InsertAsync(connection, id, owner, tasks, cancellation);
        await EventLog.AppendAsync(connection, [new NewEvent(id, EventTypes.Created, new { Tasks = tasks.Count })], cancellation);
    }
}
