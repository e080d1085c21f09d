using System.Text;
using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.Pipeline.Generation.Targets;
using AgenticAi.ServiceDefaults.Archives;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Making;

/// <summary>An execution wants its specification planned.</summary>
internal sealed class MakePlanConsumer(PlanContext database, BlobClient blobs, PlanMaker maker, TimeProvider time) : IConsumer<MakePlan>
{
    public async Task Consume(ConsumeContext<MakePlan> context)
    {
        var message = context.Message;
        if (!await database.Plans.AnyAsync(plan => plan.Id == message.PlanId, context.CancellationToken))
        {
            await AddAsync(message, context.CancellationToken);
        }

        await maker.MakeAsync(message.PlanId, 1, context.CancellationToken);
    }

    private async Task AddAsync(MakePlan message, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var draft = await DraftAsync(message, now, cancellation);
        database.Add(
            new Plan
            {
                Id = message.PlanId,
                ProjectId = message.ProjectId,
                ExecutionId = message.ExecutionId,
                OwnerId = message.OwnerId,
                Name = message.Name,
                Target = message.Target,
                Strict = message.Strict,
                Previous = await PreviousAsync(message, cancellation),
                CreatedAt = now,
                UpdatedAt = now,
            }
        );
        database.Add(draft);
        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
    }

    /// <summary>What an earlier build left was checked when it came in; without it the application begins anew.</summary>
    private async Task<string> PreviousAsync(MakePlan message, CancellationToken cancellation) =>
        message.Previous.Length == 0 ? "" : Encoding.UTF8.GetString(await blobs.ReadAsync(message.Previous, cancellation));

    private async Task<PlanDraft> DraftAsync(MakePlan message, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            if (TargetCatalog.Find(message.Target) is null)
            {
                throw new ArchiveException($"There is no target {message.Target}.");
            }

            return Draft(message, await blobs.ReadAsync(message.Files, cancellation), now);
        }
        catch (ArchiveException exception)
        {
            var refused = Draft(message, [], now);
            refused.State = DraftState.Refused;
            refused.Problems = [exception.Message];
            return refused;
        }
    }

    private static PlanDraft Draft(MakePlan message, byte[] specification, DateTimeOffset now) =>
        new()
        {
            PlanId = message.PlanId,
            Number = 1,
            Specification = specification,
            CreatedAt = now,
        };
}
