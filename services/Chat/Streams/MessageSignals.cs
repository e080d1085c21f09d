using System.Collections.Concurrent;
using AgenticAi.Chat.Messages;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Chat.Streams;

/// <summary>Tells streams that their conversation has new messages, whichever instance stored them.</summary>
internal sealed class MessageSignals(NpgsqlDataSource source, TimeProvider time, ILogger<MessageSignals> logger)
    : NotificationListener(source, MessageBatch.Channel, time, logger)
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _waiting = new();

    /// <summary>Ends at the next message. Take it before looking for messages, so that none comes unseen in between.</summary>
    public Task Next(Guid conversation) =>
        _waiting.GetOrAdd(conversation, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    protected override void Tell(Guid id)
    {
        if (_waiting.TryRemove(id, out var waiting))
        {
            waiting.SetResult();
        }
    }

    protected override void TellAll()
    {
        foreach (var conversation in _waiting.Keys)
        {
            Tell(conversation);
        }
    }
}
