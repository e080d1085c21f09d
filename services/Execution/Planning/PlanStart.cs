using System.Text;
using System.Text.Json;
using AgenticAi.Contracts.Plans;
using AgenticAi.Execution.Blobs;
using AgenticAi.Execution.Events;
using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Scheduling;
using AgenticAi.Execution.Tasks;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Planning;

/// <summary>What the answer of planning does to the execution that waits for it. A second answer changes nothing.</summary>
internal sealed class PlanStart(Transactions transactions, Outbox outbox, SchedulerSignal signal, TimeProvider time)
{
    public async Task BeginAsync(Guid executionId, PlanBundle plan, CancellationToken cancellation)
    {
        await transactions.RunAsync(connection => BeginAsync(connection, executionId, plan, cancellation), cancellation);
        signal.Wake();
    }

    public async Task RefuseAsync(Guid executionId, IReadOnlyList<string> problems, bool fault, CancellationToken cancellation)
    {
        await transactions.RunAsync(connection => RefuseAsync(connection, executionId, problems, fault, cancellation), cancellation);
        outbox.Wake();
    }

    private async Task BeginAsync(NpgsqlConnection connection, Guid executionId, PlanBundle plan, CancellationToken cancellation)
    {
        if (await ExecutionLock.TakeAsync(connection, executionId, cancellation) is not { State: ExecutionStates.Planning } execution)
        {
            return;
        }

        var model = await BlobStore.StoreAsync(connection, Encoding.UTF8.GetBytes(plan.Model), cancellation);
        var tasks = await PlannedTasks.OfAsync(connection, plan, model, time.GetUtcNow(), cancellation);
        await TaskTable.InsertAsync(connection, execution.Id, execution.OwnerId, tasks, cancellation);
        await connection
            .Command(
                """
                UPDATE execution SET state = 'running', started_at = now(), plan_version = $2, title = $3, product = $4, target = $5,
                    phases = $6::json,
                    version = version + 1
                WHERE id = $1
                """,
                execution.Id,
                plan.Version,
                PlainText.Short(plan.Title),
                plan.Product,
                plan.Target,
                JsonSerializer.Serialize(plan.Phases, ApiJson.Options)
            )
            .ExecuteAsync(cancellation);
        NewEvent[] events =
        [
            .. plan.Phases.Select(phase => new NewEvent(execution.Id, EventTypes.PhaseFinished, phase)),
            new(
                execution.Id,
                EventTypes.Planned,
                new
                {
                    plan.PlanId,
                    plan.Version,
                    plan.Title,
                    Tasks = tasks.Count,
                }
            ),
        ];
        await EventLog.AppendAsync(connection, events, cancellation);
    }

    private static async Task RefuseAsync(
        NpgsqlConnection connection,
        Guid executionId,
        IReadOnlyList<string> problems,
        bool fault,
        CancellationToken cancellation
    )
    {
        if (await ExecutionLock.TakeAsync(connection, executionId, cancellation) is not { State: ExecutionStates.Planning } execution)
        {
            return;
        }

        await EventLog.AppendAsync(connection, [new(execution.Id, EventTypes.Refused, new { problems, fault })], cancellation);
        var ending = fault
            ? new Ending(ExecutionStates.Failed, ExecutionStates.ExitFailed, problems)
            : new Ending(ExecutionStates.Refused, ExecutionStates.ExitRefused, problems);
        await ExecutionEnd.ApplyAsync(connection, execution, ending, cancellation);
    }
}
