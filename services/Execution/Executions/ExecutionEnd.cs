using AgenticAi.Contracts.Executions;
using AgenticAi.Execution.Events;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Executions;

/// <summary>Writes the end of an execution, its last event, and tells everybody. Whoever calls it wakes the outbox after the commit.</summary>
internal static class ExecutionEnd
{
    public static async Task ApplyAsync(NpgsqlConnection connection, ExecutionRow execution, Ending ending, CancellationToken cancellation)
    {
        await connection
            .Command(
                """
                UPDATE execution SET state = $2, exit = $3, problems = $4, proven = $5, total = $6, paused = false, ended_at = now(),
                    version = version + 1
                WHERE id = $1
                """,
                execution.Id,
                ending.State,
                ending.Exit,
                ending.Problems.Select(PlainText.Short).ToArray(),
                ending.Proven,
                ending.Total
            )
            .ExecuteAsync(cancellation);
        var data = new
        {
            ending.State,
            ending.Exit,
            ending.Proven,
            ending.Total,
            ending.Problems,
        };
        await EventLog.AppendAsync(connection, [new(execution.Id, EventTypes.Ended, data)], cancellation);
        var message = new ExecutionEnded(execution.Id, execution.ProjectId, ending.State, ending.Proven, ending.Total);
        await Outbox.AddAsync(connection, message, queue: null, cancellation);
    }
}
