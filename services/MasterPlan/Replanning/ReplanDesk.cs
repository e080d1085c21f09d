using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.Making;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.MasterPlan.Specifications;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults.Archives;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Replanning;

/// <summary>Plans a changed specification beside the plan that holds, and shows what it would change.</summary>
internal sealed class ReplanDesk(
    PlanContext database,
    PlanFinder finder,
    PlanContents contents,
    SpecificationIntake intake,
    DraftOrder order,
    TimeProvider time
)
{
    /// <summary>Without a source, the specification is the one that holds; answers to questions become part of it in any case.</summary>
    public async Task<ProposalView> ProposeAsync(Guid id, SpecificationSource source, Caller caller, CancellationToken cancellation)
    {
        var plan = await finder.FindAsync(id, caller, ProjectRole.Editor, cancellation);
        var files = SpecificationIntake.IsGiven(source)
            ? await intake.ReadAsync(source, caller, cancellation)
            : await contents.FilesAsync(plan, cancellation);
        var answers = await database.Answers.AsNoTracking().Where(answer => answer.PlanId == id).ToListAsync(cancellation);
        var number = 1 + await database.Drafts.Where(draft => draft.PlanId == id).MaxAsync(draft => draft.Number, cancellation);
        database.Add(
            new PlanDraft
            {
                PlanId = id,
                Number = number,
                Specification = SafeArchive.Write(AnswerDocument.AddTo(files, answers)),
                CreatedAt = time.GetUtcNow(),
            }
        );
        await order.PlaceAsync(id, number, cancellation);
        return await ReadAsync(id, number, caller, cancellation);
    }

    public async Task<ProposalView> ReadAsync(Guid id, int number, Caller caller, CancellationToken cancellation)
    {
        var plan = await finder.FindAsync(id, caller, ProjectRole.Viewer, cancellation);
        var proposal = await FindAsync(plan, number, cancellation);
        var current = await database
            .Drafts.AsNoTracking()
            .SingleAsync(draft => draft.PlanId == id && draft.Number == plan.CurrentDraft, cancellation);
        var isComparable = proposal.State == DraftState.Ready && current.State == DraftState.Ready;
        return new ProposalView(
            number,
            proposal.State,
            proposal.Title,
            proposal.Problems,
            isComparable ? DraftDifference.Between(current, proposal, plan.Target) : null,
            isComparable ? ThreeWayMerge.Conflicts(current, await finder.EditsAsync(plan, cancellation), proposal) : [],
            proposal.Questions.Count,
            proposal.CreatedAt
        );
    }

    public async Task DiscardAsync(Guid id, int number, Caller caller, CancellationToken cancellation)
    {
        var plan = await finder.FindAsync(id, caller, ProjectRole.Editor, cancellation);
        await FindAsync(plan, number, cancellation);
        await database.Drafts.Where(draft => draft.PlanId == id && draft.Number == number).ExecuteDeleteAsync(cancellation);
    }

    private async Task<PlanDraft> FindAsync(Plan plan, int number, CancellationToken cancellation) =>
        await database
            .Drafts.AsNoTracking()
            .SingleOrDefaultAsync(draft => draft.PlanId == plan.Id && draft.Number == number && number > plan.CurrentDraft, cancellation)
        ?? throw RefusalException.NotFound("proposal");
}
