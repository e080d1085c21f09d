using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.MasterPlan.Editing;

internal static class TaskApi
{
    public static void MapTasks(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/masterplans/{id:guid}/tasks").WithTags("masterplan");
        group.MapGet("/", ListAsync);
        group.MapPatch("/{task}", ChangeAsync);
    }

    private static async Task<Ok<Page<TaskView>>> ListAsync(
        Guid id,
        [AsParameters] PageRequest page,
        HttpContext context,
        TaskDesk desk,
        CancellationToken cancellation
    ) => TypedResults.Ok(await desk.ListAsync(id, page, Caller.Of(context.User), cancellation));

    /// <summary>Needs the plan's version in If-Match.</summary>
    private static async Task<Ok<TaskView>> ChangeAsync(
        Guid id,
        string task,
        TaskChange change,
        HttpContext context,
        TaskDesk desk,
        CancellationToken cancellation
    ) => TypedResults.Ok(await desk.ChangeAsync(id, task, change, context, cancellation));
}
