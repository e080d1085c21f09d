namespace AgenticAi.Chat.Conversations;

/// <param name="LastNumber">Number of the last message; 0 for none.</param>
internal sealed record ConversationView(
    Guid Id,
    Guid ProjectId,
    string OwnerId,
    string Title,
    long LastNumber,
    int Version,
    DateTimeOffset CreatedAt
);
