using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.Editing;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Plans;

/// <summary>Plans for our other services.</summary>
internal static class InternalPlanApi
{
    public static void MapInternalPlans(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/internal/plans/{id:guid}", BundleAsync).RequireAuthorization(TokenExtensions.ServicesOnly);

    private static async Task<Results<Ok<PlanBundle>, NotFound>> BundleAsync(Guid id, PlanContext database, CancellationToken cancellation)
    {
        var found = await (
            from plan in database.Plans.AsNoTracking()
            join draft in database.Drafts.AsNoTracking()
                on new { PlanId = plan.Id, Number = plan.CurrentDraft } equals new { draft.PlanId, draft.Number }
            where plan.Id == id && draft.State == DraftState.Ready
            select new
            {
                Plan = plan,
                Draft = draft,
                Needs = database.Projects.Any(project => project.Id == plan.ProjectId && project.RequireApproval),
            }
        ).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return TypedResults.NotFound();
        }

        var edits = await database.Edits.AsNoTracking().Where(edit => edit.PlanId == id).ToListAsync(cancellation);
        return TypedResults.Ok(Bundle(found.Plan, found.Draft, edits, found.Needs));
    }

    private static PlanBundle Bundle(Plan plan, PlanDraft draft, List<TaskEdit> edits, bool needsApproval) =>
        new(
            plan.Id,
            draft.Number,
            plan.ProjectId,
            draft.Title,
            plan.Target,
            draft.Product,
            draft.Model,
            new EditedTasks(draft, edits).Works(),
            draft.Phases,
            plan.ReadPrevious(),
            Approval.Withheld(plan, needsApproval)
        );
}
