using AgenticAi.Chat.Streams;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AgenticAi.Chat.Messages;

internal static class MessageApi
{
    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/conversations/{conversation:guid}").WithTags("chat");
        group.MapPost("/messages", AppendAsync).WithIdempotency();
        group.MapGet("/messages", ListAsync);
        group.MapGet("/stream", StreamAsync);
    }

    private static async Task<Created<MessageView>> AppendAsync(
        Guid conversation,
        MessageDraft draft,
        HttpContext context,
        MessageDesk desk,
        CancellationToken cancellation
    )
    {
        var message = await desk.AppendAsync(conversation, draft, context, cancellation);
        return TypedResults.Created($"/api/conversations/{conversation}/messages/{message.Number}", message);
    }

    private static async Task<Ok<Page<MessageView>>> ListAsync(
        Guid conversation,
        [AsParameters] PageRequest page,
        HttpContext context,
        MessageDesk desk,
        CancellationToken cancellation
    ) => TypedResults.Ok(await desk.ListAsync(conversation, page, Caller.Of(context.User), cancellation));

    /// <summary>Messages after a number, then all that come, as server-sent events whose ids are the numbers.</summary>
    private static async Task<ServerSentEventsResult<MessageView?>> StreamAsync(
        Guid conversation,
        long? after,
        [FromHeader(Name = "Last-Event-ID")] long? last,
        HttpContext context,
        MessageStream stream,
        CancellationToken cancellation
    ) => TypedResults.ServerSentEvents(await stream.OpenAsync(conversation, last ?? after ?? 0, Caller.Of(context.User), cancellation));
}
