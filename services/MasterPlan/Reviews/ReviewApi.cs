using AgenticAi.MasterPlan.History;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.ServiceDefaults.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.MasterPlan.Reviews;

/// <summary>People say whether a plan is good; they need its version in If-Match, so nobody approves what was changed meanwhile.</summary>
internal static class ReviewApi
{
    public static void MapReviews(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/masterplans/{id:guid}").WithTags("masterplan");
        group.MapPost("/approve", ApproveAsync);
        group.MapPost("/reject", RejectAsync);
    }

    private static Task<Ok<PlanDetail>> ApproveAsync(
        Guid id,
        ReviewDraft? review,
        HttpContext context,
        ReviewDesk desk,
        CancellationToken cancellation
    ) => ReviewAsync(id, ChangeKind.Approved, review, context, desk, cancellation);

    private static Task<Ok<PlanDetail>> RejectAsync(
        Guid id,
        ReviewDraft? review,
        HttpContext context,
        ReviewDesk desk,
        CancellationToken cancellation
    ) => ReviewAsync(id, ChangeKind.Rejected, review, context, desk, cancellation);

    private static async Task<Ok<PlanDetail>> ReviewAsync(
        Guid id,
        ChangeKind verdict,
        ReviewDraft? review,
        HttpContext context,
        ReviewDesk desk,
        CancellationToken cancellation
    )
    {
        var plan = await desk.ReviewAsync(id, verdict, review?.Comment ?? "", context, cancellation);
        context.SetVersion(plan.Plan.Version);
        return TypedResults.Ok(plan);
    }
}
