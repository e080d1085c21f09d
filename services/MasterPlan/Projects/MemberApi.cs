using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.MasterPlan.Projects;

internal static class MemberApi
{
    public static void MapMembers(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/projects/{project:guid}/members").WithTags("projects");
        group.MapPost("/", AddAsync).WithIdempotency();
        group.MapGet("/", ListAsync);
        group.MapPut("/{member:guid}", ChangeAsync);
        group.MapDelete("/{member:guid}", RemoveAsync);
    }

    private static async Task<Created<MemberView>> AddAsync(
        Guid project,
        MemberDraft draft,
        HttpContext context,
        MemberDesk desk,
        CancellationToken cancellation
    )
    {
        var member = await desk.AddAsync(project, draft, context, cancellation);
        return TypedResults.Created($"/api/projects/{project}/members/{member.Id}", member);
    }

    private static async Task<Ok<Page<MemberView>>> ListAsync(
        Guid project,
        [AsParameters] PageRequest page,
        HttpContext context,
        MemberDesk desk,
        CancellationToken cancellation
    ) => TypedResults.Ok(await desk.ListAsync(project, page, Caller.Of(context.User), cancellation));

    private static async Task<Ok<MemberView>> ChangeAsync(
        Guid project,
        Guid member,
        MemberChange change,
        HttpContext context,
        MemberDesk desk,
        CancellationToken cancellation
    ) => TypedResults.Ok(await desk.ChangeAsync(project, member, change.Role, Caller.Of(context.User), cancellation));

    private static async Task<NoContent> RemoveAsync(Guid project, Guid member, HttpContext context, MemberDesk desk, CancellationToken cancellation)
    {
        await desk.RemoveAsync(project, member, Caller.Of(context.User), cancellation);
        return TypedResults.NoContent();
    }
}
