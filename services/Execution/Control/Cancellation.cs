using AgenticAi.Contracts.Executions;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Problems;
using Npgsql;

namespace AgenticAi.Execution.Control;

/// <summary>Ends the execution at once; workers hear of it and stop, and whatever they still say of it counts no more.</summary>
internal sealed class Cancellation : IExecutionChange
{
    public async Task ApplyAsync(NpgsqlConnection connection, ExecutionRow execution, CancellationToken cancellation)
    {
        if (execution.HasEnded)
        {
            throw RefusalException.Conflict("The execution has ended.");
        }

        await connection
            .Command(
                """
                UPDATE task SET state = 'cancelled', lease_until = NULL, ended_at = now()
                WHERE execution_id = $1 AND state NOT IN ('succeeded', 'failed', 'cancelled')
                """,
                execution.Id
            )
            .ExecuteAsync(cancellation);
        await ExecutionEnd.ApplyAsync(connection, execution, new Ending(ExecutionStates.Cancelled, Exit: null, []), cancellation);
        await Outbox.AddAsync(connection, new ExecutionStopped(execution.Id), queue: null, cancellation);
    }
}
