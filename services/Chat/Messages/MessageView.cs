namespace AgenticAi.Chat.Messages;

/// <param name="Number">1 for the first of its conversation, without gaps; streams are taken up again after it.</param>
/// <param name="Role">Who speaks: <c>user</c>, or <c>assistant</c> for our own services.</param>
internal sealed record MessageView(Guid Id, long Number, string Role, string AuthorId, string Content, DateTimeOffset CreatedAt);
