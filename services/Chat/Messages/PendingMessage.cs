namespace AgenticAi.Chat.Messages;

/// <summary>A message on its way into the database.</summary>
internal sealed record PendingMessage(Guid Conversation, Guid Id, string Role, string AuthorId, string Content, DateTimeOffset CreatedAt)
{
    private readonly TaskCompletionSource<long?> _number = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its number once it is stored; null when there is no such conversation.</summary>
    public Task<long?> Number => _number.Task;

    public void Stored(long? number) => _number.TrySetResult(number);

    public void Failed(Exception exception) => _number.TrySetException(exception);
}
