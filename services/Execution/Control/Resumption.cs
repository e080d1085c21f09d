using AgenticAi.Execution.Events;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Problems;
using Npgsql;

namespace AgenticAi.Execution.Control;

internal sealed class Resumption : IExecutionChange
{
    public async Task ApplyAsync(NpgsqlConnection connection, ExecutionRow execution, CancellationToken cancellation)
    {
        if (!execution.Paused)
        {
            throw RefusalException.Conflict(execution.HasEnded ? "The execution has ended." : "The execution is not paused.");
        }

        await connection.Command("UPDATE execution SET paused = false, version = version + 1 WHERE id = $1", execution.Id).ExecuteAsync(cancellation);
        await EventLog.AppendAsync(connection, [new(execution.Id, EventTypes.Resumed, new { })], cancellation);
    }
}
