using AgenticAi.Contracts;
using AgenticAi.Contracts.Plans;
using AgenticAi.Execution.Blobs;
using AgenticAi.Execution.Events;
using AgenticAi.Execution.Planning;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Tokens;
using Npgsql;
using Activity = System.Diagnostics.Activity;

namespace AgenticAi.Execution.Executions;

/// <summary>Accepts executions: what is needed to go on later is stored with them, so nothing of it can be lost.</summary>
internal sealed class ExecutionCreation(Transactions transactions, Outbox outbox, TimeProvider time)
{
    private const string UsualTarget = "csharp";

    /// <summary>From the files of a specification. The same id again changes nothing.</summary>
    public async Task FromFilesAsync(Guid id, Guid project, Caller owner, NewExecution request, CancellationToken cancellation)
    {
        var archive = SpecificationArchive.Of(request.Files!);
        var plan = Guid.CreateVersion7(time.GetUtcNow());
        var name = request.Name?.Trim() ?? Path.GetFileNameWithoutExtension(request.Files![0].Path);
        var target = request.Target ?? UsualTarget;
        await transactions.RunAsync(
            async connection =>
            {
                var files = await BlobStore.StoreAsync(connection, archive, cancellation);
                var previous = request.Previous is { } build ? await BlobStore.StoreJsonAsync(connection, build, cancellation) : "";
                var message = new MakePlan(plan, id, project, owner.Id, name, files, target, request.Strict, previous);
                await InsertAsync(connection, message, message, cancellation);
            },
            cancellation
        );
        outbox.Wake();
    }

    /// <summary>From a plan that is there. The same id again changes nothing.</summary>
    public async Task FromPlanAsync(Guid id, Caller owner, NewExecution request, PlanBundle plan, CancellationToken cancellation)
    {
        var row = new MakePlan(plan.PlanId, id, plan.ProjectId, owner.Id, request.Name?.Trim() ?? plan.Title, "", plan.Target, request.Strict);
        var message = new PlanMade(plan.PlanId, id, plan.Version);
        await transactions.RunAsync(connection => InsertAsync(connection, row, message, cancellation), cancellation);
        outbox.Wake();
    }

    private static async Task InsertAsync(NpgsqlConnection connection, MakePlan execution, IMessage message, CancellationToken cancellation)
    {
        var isNew = await connection
            .Command(
                """
                INSERT INTO execution (id, project_id, owner_id, name, kind, target, strict, files, plan_id, previous, trace, state)
                VALUES ($1, $2, $3, $4, 'build', $5, $6, $7, $8, $9, $10, 'planning') ON CONFLICT DO NOTHING
                """,
                execution.ExecutionId,
                execution.ProjectId,
                execution.OwnerId,
                execution.Name,
                execution.Target,
                execution.Strict,
                execution.Files,
                execution.PlanId,
                execution.Previous,
                Activity.Current?.Id
            )
            .ExecuteAsync(cancellation);
        if (isNew == 0)
        {
            return;
        }

        var created = new NewEvent(execution.ExecutionId, EventTypes.Created, new { execution.Name, execution.Target });
        await EventLog.AppendAsync(connection, [created], cancellation);
        await Outbox.AddAsync(connection, message, message is PlanMade ? PlanMadeConsumer.Queue : null, cancellation);
    }
}
