using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Tasks;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Execution.Previews;

internal static class PreviewApi
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    public static void MapPreviews(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/executions/{id:guid}");
        group.MapGet("/application", GetAsync);
        group.MapPost("/application/start", StartAsync);
        group.MapPost("/application/stop", StopAsync);
        group.MapMethods("/preview/{**path}", Methods, ForwardAsync);
    }

    private static async Task<Ok<ApplicationView>> GetAsync(
        Guid id,
        HttpContext context,
        ExecutionAccess access,
        Applications applications,
        CancellationToken cancellation
    )
    {
        await access.ReadAsync(id, Caller.Of(context.User), cancellation);
        return TypedResults.Ok(await ViewAsync(id, applications, cancellation));
    }

    private static async Task<Accepted<ApplicationView>> StartAsync(
        Guid id,
        HttpContext context,
        ExecutionAccess access,
        Applications applications,
        CancellationToken cancellation
    )
    {
        await access.ChangeAsync(id, Caller.Of(context.User), cancellation);
        await applications.StartAsync(id, cancellation);
        return TypedResults.Accepted($"/api/executions/{id}/application", await ViewAsync(id, applications, cancellation));
    }

    private static async Task<Ok<ApplicationView>> StopAsync(
        Guid id,
        HttpContext context,
        ExecutionAccess access,
        Applications applications,
        CancellationToken cancellation
    )
    {
        await access.ChangeAsync(id, Caller.Of(context.User), cancellation);
        await applications.StopAsync(id, cancellation);
        return TypedResults.Ok(await ViewAsync(id, applications, cancellation));
    }

    private static async Task ForwardAsync(
        Guid id,
        HttpContext context,
        ExecutionAccess access,
        Applications applications,
        PreviewForwarder forwarder,
        CancellationToken cancellation,
        string path = ""
    )
    {
        await access.ReadAsync(id, Caller.Of(context.User), cancellation);
        if (await applications.FindAsync(id, cancellation) is not { State: TaskStates.Running, IsReady: true, Worker: { } worker } served)
        {
            throw RefusalException.Conflict("The application does not run. Start it first.");
        }

        var address = served.Inside(worker, path) ?? throw RefusalException.NotFound("page");
        await forwarder.ForwardAsync(context, address, ServedTask.Preview(id));
    }

    private static async Task<ApplicationView> ViewAsync(Guid id, Applications applications, CancellationToken cancellation) =>
        (await applications.FindAsync(id, cancellation))?.View(id) ?? new ApplicationView(ApplicationState.Stopped, Address: null, Problem: null);
}
