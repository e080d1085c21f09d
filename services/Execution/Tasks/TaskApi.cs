using System.Security.Claims;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Execution.Tasks;

internal static class TaskApi
{
    public static void MapTasks(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/executions/{id:guid}/tasks");
        group.MapGet("", ListAsync);
        group.MapGet("/{taskId:guid}", GetAsync);
    }

    private static async Task<Ok<Page<TaskView>>> ListAsync(
        Guid id,
        string? state,
        [AsParameters] PageRequest page,
        ClaimsPrincipal user,
        ExecutionAccess access,
        TaskReader tasks,
        CancellationToken cancellation
    )
    {
        await access.ReadAsync(id, Caller.Of(user), cancellation);
        return TypedResults.Ok(await tasks.ListAsync(id, state, page, cancellation));
    }

    private static async Task<Ok<TaskDetails>> GetAsync(
        Guid id,
        Guid taskId,
        ClaimsPrincipal user,
        ExecutionAccess access,
        TaskReader tasks,
        CancellationToken cancellation
    )
    {
        await access.ReadAsync(id, Caller.Of(user), cancellation);
        return TypedResults.Ok(await tasks.FindAsync(id, taskId, cancellation) ?? throw RefusalException.NotFound("task"));
    }
}
