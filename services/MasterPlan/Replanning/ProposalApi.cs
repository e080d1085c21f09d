using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.MasterPlan.Specifications;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.ServiceDefaults.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.MasterPlan.Replanning;

internal static class ProposalApi
{
    public static void MapProposals(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/masterplans/{id:guid}").WithTags("masterplan");
        group.MapPost("/replan", ProposeAsync).WithIdempotency();
        group.MapGet("/proposals/{number:int}", ReadAsync);
        group.MapPost("/proposals/{number:int}/accept", AcceptAsync);
        group.MapDelete("/proposals/{number:int}", DiscardAsync);
    }

    /// <summary>201 when the specification was read at once, 202 when that takes longer.</summary>
    private static async Task<Results<Created<ProposalView>, Accepted<ProposalView>>> ProposeAsync(
        Guid id,
        SpecificationSource? source,
        HttpContext context,
        ReplanDesk desk,
        CancellationToken cancellation
    )
    {
        var proposal = await desk.ProposeAsync(id, source ?? new SpecificationSource(), Caller.Of(context.User), cancellation);
        var address = $"/api/masterplans/{id}/proposals/{proposal.Number}";
        return proposal.State == DraftState.Making ? TypedResults.Accepted(address, proposal) : TypedResults.Created(address, proposal);
    }

    private static async Task<Ok<ProposalView>> ReadAsync(
        Guid id,
        int number,
        HttpContext context,
        ReplanDesk desk,
        CancellationToken cancellation
    ) => TypedResults.Ok(await desk.ReadAsync(id, number, Caller.Of(context.User), cancellation));

    /// <summary>Needs the plan's version in If-Match.</summary>
    private static async Task<Ok<PlanDetail>> AcceptAsync(
        Guid id,
        int number,
        Acceptance? acceptance,
        HttpContext context,
        AcceptDesk desk,
        CancellationToken cancellation
    )
    {
        var plan = await desk.AcceptAsync(id, number, acceptance?.Resolutions ?? [], context, cancellation);
        context.SetVersion(plan.Plan.Version);
        return TypedResults.Ok(plan);
    }

    private static async Task<NoContent> DiscardAsync(Guid id, int number, HttpContext context, ReplanDesk desk, CancellationToken cancellation)
    {
        await desk.DiscardAsync(id, number, Caller.Of(context.User), cancellation);
        return TypedResults.NoContent();
    }
}
