using AgenticAi.Chat.Messages;
using AgenticAi.Contracts.Conversations;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Chat.Conversations;

/// <summary>Conversations for our other services; they look after who may read them.</summary>
internal static class InternalConversationApi
{
    /// <summary>Messages that one document is made of.</summary>
    private const int Most = 2_000;

    public static void MapInternalConversations(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/internal/conversations/{id:guid}/document", DocumentAsync).RequireAuthorization(TokenExtensions.ServicesOnly);

    private static async Task<Results<Ok<ConversationDocument>, NotFound>> DocumentAsync(
        Guid id,
        ConversationStore store,
        MessageReader reader,
        CancellationToken cancellation
    )
    {
        if (await store.FindAsync(id, cancellation) is not { } conversation)
        {
            return TypedResults.NotFound();
        }

        var messages = await reader.ReadAsync(id, 0, Most, cancellation);
        return TypedResults.Ok(
            new ConversationDocument(
                id,
                conversation.ProjectId,
                conversation.Title,
                [.. messages.Where(message => message.Role == "user").Select(message => message.Content)]
            )
        );
    }
}
