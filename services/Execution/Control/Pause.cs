using AgenticAi.Execution.Events;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Problems;
using Npgsql;

namespace AgenticAi.Execution.Control;

/// <summary>What runs is finished; what no worker has taken yet comes out of its queue, and nothing new goes in.</summary>
internal sealed class Pause : IExecutionChange
{
    public async Task ApplyAsync(NpgsqlConnection connection, ExecutionRow execution, CancellationToken cancellation)
    {
        if (execution.HasEnded || execution.Paused)
        {
            throw RefusalException.Conflict(execution.HasEnded ? "The execution has ended." : "The execution is paused already.");
        }

        await connection.Command("UPDATE execution SET paused = true, version = version + 1 WHERE id = $1", execution.Id).ExecuteAsync(cancellation);
        await connection
            .Command("UPDATE task SET state = 'ready', lease_until = NULL WHERE execution_id = $1 AND state = 'dispatched'", execution.Id)
            .ExecuteAsync(cancellation);
        await EventLog.AppendAsync(connection, [new(execution.Id, EventTypes.Paused, new { })], cancellation);
    }
}
