using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.ServiceDefaults.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.MasterPlan.Projects;

internal static class ProjectApi
{
    public static void MapProjects(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/projects").WithTags("projects");
        group.MapPost("/", CreateAsync).WithIdempotency();
        group.MapGet("/", ListAsync);
        group.MapGet("/{id:guid}", ReadAsync);
        group.MapPut("/{id:guid}", ChangeAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async Task<Created<ProjectView>> CreateAsync(
        ProjectDraft draft,
        HttpContext context,
        ProjectDesk desk,
        CancellationToken cancellation
    )
    {
        var project = await desk.CreateAsync(draft, context, cancellation);
        context.SetVersion(project.Version);
        return TypedResults.Created($"/api/projects/{project.Id}", project);
    }

    private static async Task<Ok<Page<ProjectView>>> ListAsync(
        [AsParameters] PageRequest page,
        HttpContext context,
        ProjectDesk desk,
        CancellationToken cancellation
    ) => TypedResults.Ok(await desk.ListAsync(page, Caller.Of(context.User), cancellation));

    private static async Task<Ok<ProjectView>> ReadAsync(Guid id, HttpContext context, ProjectDesk desk, CancellationToken cancellation)
    {
        var project = await desk.ReadAsync(id, Caller.Of(context.User), cancellation);
        context.SetVersion(project.Version);
        return TypedResults.Ok(project);
    }

    private static async Task<Ok<ProjectView>> ChangeAsync(
        Guid id,
        ProjectDraft draft,
        HttpContext context,
        ProjectDesk desk,
        CancellationToken cancellation
    )
    {
        var project = await desk.ChangeAsync(id, draft, context, cancellation);
        context.SetVersion(project.Version);
        return TypedResults.Ok(project);
    }

    private static async Task<NoContent> DeleteAsync(Guid id, HttpContext context, ProjectDesk desk, CancellationToken cancellation)
    {
        await desk.DeleteAsync(id, Caller.Of(context.User), cancellation);
        return TypedResults.NoContent();
    }
}
