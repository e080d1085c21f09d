using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.Editing;
using AgenticAi.MasterPlan.Graphs;
using AgenticAi.MasterPlan.Replanning;
using AgenticAi.MasterPlan.Reviews;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.ServiceDefaults.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.MasterPlan.Plans;

internal static class PlanApi
{
    /// <summary>Plans and all that belongs to one.</summary>
    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/masterplans").WithTags("masterplan");
        group.MapPost("/", CreateAsync).WithIdempotency();
        group.MapGet("/", ListAsync);
        group.MapGet("/{id:guid}", ReadAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);
        group.MapGet("/{id:guid}/model", ModelAsync);
        group.MapGet("/{id:guid}/specification", SpecificationAsync);
        group.MapGet("/{id:guid}/history", HistoryAsync);
        routes.MapTasks();
        routes.MapQuestions();
        routes.MapReviews();
        routes.MapGraphs();
        routes.MapProposals();
    }

    /// <summary>201 when the specification was read at once, 202 when that takes longer.</summary>
    private static async Task<Results<Created<PlanDetail>, Accepted<PlanDetail>>> CreateAsync(
        NewPlan request,
        HttpContext context,
        PlanDesk desk,
        CancellationToken cancellation
    )
    {
        var created = await desk.CreateAsync(request, context, cancellation);
        context.SetVersion(created.Plan.Version);
        var address = $"/api/masterplans/{created.Plan.Id}";
        return created.Plan.State == DraftState.Making ? TypedResults.Accepted(address, created) : TypedResults.Created(address, created);
    }

    private static async Task<Ok<Page<PlanView>>> ListAsync(
        [AsParameters] PageRequest page,
        Guid? projectId,
        HttpContext context,
        PlanList list,
        CancellationToken cancellation
    ) => TypedResults.Ok(await list.ReadAsync(page, projectId, Caller.Of(context.User), cancellation));

    private static async Task<Ok<PlanDetail>> ReadAsync(Guid id, HttpContext context, PlanDesk desk, CancellationToken cancellation)
    {
        var found = await desk.ReadAsync(id, Caller.Of(context.User), cancellation);
        context.SetVersion(found.Plan.Version);
        return TypedResults.Ok(found);
    }

    private static async Task<NoContent> DeleteAsync(Guid id, HttpContext context, PlanDesk desk, CancellationToken cancellation)
    {
        await desk.DeleteAsync(id, Caller.Of(context.User), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<ContentHttpResult> ModelAsync(Guid id, HttpContext context, PlanContents contents, CancellationToken cancellation) =>
        TypedResults.Text(await contents.ModelAsync(id, Caller.Of(context.User), cancellation), "application/json");

    private static async Task<Ok<SpecificationView>> SpecificationAsync(
        Guid id,
        HttpContext context,
        PlanContents contents,
        CancellationToken cancellation
    ) => TypedResults.Ok(await contents.SpecificationAsync(id, Caller.Of(context.User), cancellation));

    private static async Task<Ok<Page<History.ChangeView>>> HistoryAsync(
        Guid id,
        [AsParameters] PageRequest page,
        HttpContext context,
        PlanContents contents,
        CancellationToken cancellation
    ) => TypedResults.Ok(await contents.HistoryAsync(id, page, Caller.Of(context.User), cancellation));
}
