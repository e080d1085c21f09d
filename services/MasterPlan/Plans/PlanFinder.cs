using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.Editing;
using AgenticAi.MasterPlan.Projects;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.ServiceDefaults.Versions;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Plans;

/// <summary>Reads plans for those who may.</summary>
internal sealed class PlanFinder(PlanContext database, ProjectRoles roles)
{
    /// <exception cref="RefusalException">404: there is none, or not for the caller; 403: a member who may not.</exception>
    public async Task<Plan> FindAsync(Guid id, Caller caller, ProjectRole least, CancellationToken cancellation)
    {
        var plan = await database.Plans.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw RefusalException.NotFound("plan");
        await roles.RequireAsync(plan.ProjectId, caller, least, "plan", cancellation);
        return plan;
    }

    /// <summary>For a change by the caller of the request, which must name the version that it read.</summary>
    /// <exception cref="RefusalException">404, 403 as above; 412, 428: another version, or none named.</exception>
    public async Task<Plan> FindForChangeAsync(Guid id, HttpContext context, CancellationToken cancellation)
    {
        var plan = await FindAsync(id, Caller.Of(context.User), ProjectRole.Editor, cancellation);
        context.RequireVersion(plan.Version);
        return plan;
    }

    /// <summary>The draft that holds, without specification and model.</summary>
    public Task<PlanDraft> DraftAsync(Plan plan, CancellationToken cancellation) =>
        Slim(database.Drafts.Where(row => row.PlanId == plan.Id && row.Number == plan.CurrentDraft)).SingleAsync(cancellation);

    /// <summary>The draft that holds, without specification and model.</summary>
    /// <exception cref="RefusalException">409: there is nothing in it (yet).</exception>
    public async Task<PlanDraft> ReadyDraftAsync(Plan plan, CancellationToken cancellation)
    {
        var draft = await DraftAsync(plan, cancellation);
        return draft.State switch
        {
            DraftState.Ready => draft,
            DraftState.Making => throw RefusalException.Conflict("The plan is still being made. Try again in a moment."),
            _ => throw RefusalException.Conflict($"The specification was refused: {string.Join(' ', draft.Problems.Take(3))}"),
        };
    }

    public Task<List<TaskEdit>> EditsAsync(Plan plan, CancellationToken cancellation) =>
        database.Edits.Where(edit => edit.PlanId == plan.Id).ToListAsync(cancellation);

    /// <summary>Specification and model are large, and most readers need neither.</summary>
    public static IQueryable<PlanDraft> Slim(IQueryable<PlanDraft> drafts) =>
        drafts
            .AsNoTracking()
            .Select(draft => new PlanDraft
            {
                PlanId = draft.PlanId,
                Number = draft.Number,
                State = draft.State,
                Specification = Array.Empty<byte>(),
                Title = draft.Title,
                Product = draft.Product,
                Tasks = draft.Tasks,
                Works = draft.Works,
                Atoms = draft.Atoms,
                Questions = draft.Questions,
                Phases = draft.Phases,
                Problems = draft.Problems,
                CreatedAt = draft.CreatedAt,
            });
}
