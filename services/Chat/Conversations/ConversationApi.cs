using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.ServiceDefaults.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Chat.Conversations;

internal static class ConversationApi
{
    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/conversations").WithTags("chat");
        group.MapPost("/", CreateAsync).WithIdempotency();
        group.MapGet("/", ListAsync);
        group.MapGet("/{id:guid}", ReadAsync);
        group.MapPut("/{id:guid}", RenameAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async Task<Created<ConversationView>> CreateAsync(
        ConversationDraft draft,
        HttpContext context,
        ConversationDesk desk,
        CancellationToken cancellation
    )
    {
        var conversation = await desk.CreateAsync(draft, context, cancellation);
        context.SetVersion(conversation.Version);
        return TypedResults.Created($"/api/conversations/{conversation.Id}", conversation);
    }

    private static async Task<Ok<Page<ConversationView>>> ListAsync(
        [AsParameters] PageRequest page,
        Guid? projectId,
        HttpContext context,
        ConversationDesk desk,
        CancellationToken cancellation
    ) => TypedResults.Ok(await desk.ListAsync(page, projectId, Caller.Of(context.User), cancellation));

    private static async Task<Ok<ConversationView>> ReadAsync(Guid id, HttpContext context, ConversationDesk desk, CancellationToken cancellation)
    {
        var conversation = await desk.ReadAsync(id, Caller.Of(context.User), cancellation);
        context.SetVersion(conversation.Version);
        return TypedResults.Ok(conversation);
    }

    private static async Task<Ok<ConversationView>> RenameAsync(
        Guid id,
        ConversationDraft draft,
        HttpContext context,
        ConversationDesk desk,
        CancellationToken cancellation
    )
    {
        var conversation = await desk.RenameAsync(id, draft, context, cancellation);
        context.SetVersion(conversation.Version);
        return TypedResults.Ok(conversation);
    }

    private static async Task<NoContent> DeleteAsync(Guid id, HttpContext context, ConversationDesk desk, CancellationToken cancellation)
    {
        await desk.DeleteAsync(id, Caller.Of(context.User), cancellation);
        return TypedResults.NoContent();
    }
}
