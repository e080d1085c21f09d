using AgenticAi.Contracts;
using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.Pipeline.Phases;
using AgenticAi.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AgenticAi.MasterPlan.Making;

/// <summary>Makes a draft that is stored with its specification, and tells the execution that waits for it.</summary>
internal sealed class PlanMaker(PlanContext database, Planner planner, FairPlaces places, Outbox outbox, IOptions<MakingOptions> options)
{
    /// <summary>A draft that was made before stays as it is; whoever waits for it is told again.</summary>
    public async Task MakeAsync(Guid planId, int number, CancellationToken cancellation)
    {
        var plan = await database.Plans.AsNoTracking().SingleAsync(row => row.Id == planId, cancellation);
        using var place = await places.EnterAsync(plan.OwnerId, cancellation);
        var draft = await database.Drafts.SingleAsync(row => row.PlanId == planId && row.Number == number, cancellation);
        if (draft.State == DraftState.Making)
        {
            draft.Attempts++;
            await database.SaveChangesAsync(cancellation);
            Fill(draft, await UnderstandAsync(plan, draft, cancellation));
        }

        await FinishAsync(plan, draft, cancellation);
    }

    private async Task<Understanding> UnderstandAsync(Plan plan, PlanDraft draft, CancellationToken cancellation) =>
        draft.Attempts <= options.Value.MaxAttempts
            ? await planner.PlanAsync(draft.Specification, plan, cancellation)
            : Understanding.Faulted("Planning this specification ended the process several times, so it is not tried again.");

    private static void Fill(PlanDraft draft, Understanding result)
    {
        draft.State = result.State;
        draft.Title = result.Title;
        draft.Product = BuildPhases.ProductVersion;
        draft.Model = result.Model;
        draft.Tasks = result.Tasks;
        draft.Works = result.Works;
        draft.Atoms = result.Atoms;
        draft.Questions = result.Questions;
        draft.Phases = result.Phases;
        draft.Problems = result.Problems;
    }

    private async Task FinishAsync(Plan plan, PlanDraft draft, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await database.SaveChangesAsync(cancellation);
        if (plan.ExecutionId is { } execution && draft.Number == 1)
        {
            var connection = (NpgsqlConnection)database.Database.GetDbConnection();
            var needsApproval = await database.Projects.AnyAsync(row => row.Id == plan.ProjectId && row.RequireApproval, cancellation);
            await Outbox.AddAsync(connection, Answer(execution, draft, Approval.Withheld(plan, needsApproval)), cancellation: cancellation);
        }

        await transaction.CommitAsync(cancellation);
        outbox.Wake();
    }

    private static IMessage Answer(Guid execution, PlanDraft draft, string? withheld) =>
        draft.State switch
        {
            DraftState.Ready when withheld is null => new PlanMade(draft.PlanId, execution, draft.Number),
            DraftState.Ready => new PlanRefused(draft.PlanId, execution, [withheld], false),
            _ => new PlanRefused(draft.PlanId, execution, draft.Problems, draft.State == DraftState.Faulted),
        };
}
