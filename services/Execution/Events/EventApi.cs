using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Execution.Events;

internal static class EventApi
{
    private const string LastEventId = "Last-Event-ID";

    public static void MapEvents(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/executions/{id:guid}");
        group.MapGet("/events", StreamAsync);
        group.MapGet("/logs", LogAsync);
    }

    /// <param name="after">Number of the last event that the caller has; the header of a reconnecting browser counts instead.</param>
    private static async Task<IResult> StreamAsync(
        Guid id,
        long? after,
        HttpContext context,
        ExecutionAccess access,
        EventFeed feed,
        CancellationToken cancellation
    )
    {
        await access.ReadAsync(id, Caller.Of(context.User), cancellation);
        var from = From(context.Request, after);
        return context.WebSockets.IsWebSocketRequest ? new EventSocket(feed, id, from) : new EventStreamResult(feed, id, from);
    }

    private static async Task<IResult> LogAsync(
        Guid id,
        HttpContext context,
        ExecutionAccess access,
        EventReader events,
        CancellationToken cancellation
    )
    {
        await access.ReadAsync(id, Caller.Of(context.User), cancellation);
        return new LogResult(events, id);
    }

    private static long From(HttpRequest request, long? after)
    {
        if (!request.Headers.TryGetValue(LastEventId, out var header))
        {
            return after is null or >= 0 ? after ?? 0 : throw RefusalException.Invalid("after: write the number of an event.");
        }

        return long.TryParse(header, out var seq) && seq >= 0 ? seq : throw RefusalException.Invalid($"{LastEventId}: write the number of an event.");
    }
}
