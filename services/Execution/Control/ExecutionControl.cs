using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Scheduling;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Execution.Control;

/// <summary>Lets members who may change an execution do so, if it is as they think it is.</summary>
internal sealed class ExecutionControl(
    ExecutionAccess access,
    ExecutionReader executions,
    ExecutionViews views,
    Transactions transactions,
    Outbox outbox,
    SchedulerSignal signal
)
{
    /// <param name="id">The execution.</param>
    /// <param name="caller">Who wants it.</param>
    /// <param name="ifMatch">The version that the caller has read; empty for any.</param>
    /// <param name="change">What is wanted.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusalException">403, 404; 409: not in this state; 412: changed since it was read.</exception>
    public async Task<ExecutionView> ApplyAsync(Guid id, Caller caller, string ifMatch, IExecutionChange change, CancellationToken cancellation)
    {
        await access.ChangeAsync(id, caller, cancellation);
        await transactions.RunAsync(
            async connection =>
            {
                var execution = (await ExecutionLock.TakeAsync(connection, id, cancellation))!;
                if (ifMatch.Length > 0 && ifMatch != "*" && ifMatch != $"\"{execution.Version}\"")
                {
                    throw RefusalException.Stale();
                }

                await change.ApplyAsync(connection, execution, cancellation);
            },
            cancellation
        );
        outbox.Wake();
        signal.Wake();
        return await views.OfAsync((await executions.FindAsync(id, cancellation))!, cancellation);
    }
}
