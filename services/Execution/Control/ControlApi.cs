using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Execution.Control;

internal static class ControlApi
{
    public static void MapControl(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/executions/{id:guid}");
        group.MapPost("/pause", PauseAsync);
        group.MapPost("/resume", ResumeAsync);
        group.MapPost("/cancel", CancelAsync);
        group.MapPost("/tasks/{taskId:guid}/retry", RetryAsync);
    }

    private static Task<Ok<ExecutionView>> PauseAsync(Guid id, HttpContext context, ExecutionControl control, CancellationToken cancellation) =>
        ChangeAsync(id, context, control, new Pause(), cancellation);

    private static Task<Ok<ExecutionView>> ResumeAsync(Guid id, HttpContext context, ExecutionControl control, CancellationToken cancellation) =>
        ChangeAsync(id, context, control, new Resumption(), cancellation);

    private static Task<Ok<ExecutionView>> CancelAsync(Guid id, HttpContext context, ExecutionControl control, CancellationToken cancellation) =>
        ChangeAsync(id, context, control, new Cancellation(), cancellation);

    private static Task<Ok<ExecutionView>> RetryAsync(
        Guid id,
        Guid taskId,
        HttpContext context,
        ExecutionControl control,
        CancellationToken cancellation
    ) => ChangeAsync(id, context, control, new TaskRetry(taskId), cancellation);

    private static async Task<Ok<ExecutionView>> ChangeAsync(
        Guid id,
        HttpContext context,
        ExecutionControl control,
        IExecutionChange change,
        CancellationToken cancellation
    )
    {
        var view = await control.ApplyAsync(id, Caller.Of(context.User), context.Request.Headers.IfMatch.ToString(), change, cancellation);
        context.Response.Headers.ETag = $"\"{view.Version}\"";
        return TypedResults.Ok(view);
    }
}
