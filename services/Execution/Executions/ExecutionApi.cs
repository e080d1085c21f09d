using System.Security.Claims;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Execution.Executions;

internal static class ExecutionApi
{
    public static void MapExecutions(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/executions");
        group.MapPost("", CreateAsync).WithIdempotency();
        group.MapGet("", ListAsync);
        group.MapGet("/{id:guid}", GetAsync);
    }

    private static async Task<Results<Created<ExecutionView>, ValidationProblem>> CreateAsync(
        NewExecution request,
        HttpContext context,
        ExecutionIntake intake,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        if (NewExecutionCheck.Problems(request) is { Count: > 0 } problems)
        {
            return TypedResults.ValidationProblem(problems);
        }

        var view = await intake.AcceptAsync(context.NewId(time), Caller.Of(context.User), request, cancellation);
        return TypedResults.Created($"/api/executions/{view.Id}", view);
    }

    private static async Task<Ok<Page<ExecutionView>>> ListAsync(
        [AsParameters] PageRequest page,
        Guid? projectId,
        string? state,
        ClaimsPrincipal user,
        ProjectAccess projects,
        ExecutionReader executions,
        ExecutionViews views,
        CancellationToken cancellation
    )
    {
        var caller = Caller.Of(user);
        var visible = await projects.VisibleAsync(projectId, caller, cancellation);
        var measurements = projectId is null ? caller.Id : null;
        var rows = await executions.ListAsync(visible, measurements, ExecutionStates.Read(state), page, cancellation);
        return TypedResults.Ok(new Page<ExecutionView>(await views.OfAsync(rows.Items, cancellation), rows.Next));
    }

    private static async Task<Ok<ExecutionView>> GetAsync(
        Guid id,
        HttpContext context,
        ExecutionAccess access,
        ExecutionViews views,
        CancellationToken cancellation
    )
    {
        var row = await access.ReadAsync(id, Caller.Of(context.User), cancellation);
        context.Response.Headers.ETag = $"\"{row.Version}\"";
        return TypedResults.Ok(await views.OfAsync(row, cancellation));
    }
}
