using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Drafts;
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
            select new { plan, draft }
        ).SingleOrDefaultAsync(cancellation);
        return found is null ? TypedResults.NotFound() : TypedResults.Ok(Bundle(found.plan, found.draft));
    }

    private static PlanBundle Bundle(Plan plan, PlanDraft draft) =>
        new(
            plan.Id,
            draft.Number,
            plan.ProjectId,
            draft.Title,
            plan.Target,
            draft.Product,
            draft.Model,
            draft.Works,
            draft.Phases,
            plan.ReadPrevious()
        );
}
