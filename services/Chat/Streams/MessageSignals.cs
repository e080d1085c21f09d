using System.Collections.Concurrent;
using AgenticAi.Chat.Messages;
using Npgsql;

namespace AgenticAi.Chat.Streams;

/// <summary>Tells streams that their conversation has new messages, whichever instance stored them (NOTIFY over one connection).</summary>
internal sealed partial class MessageSignals(NpgsqlDataSource source, ILogger<MessageSignals> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _waiting = new();

    /// <summary>Ends at the next message. Take it before looking for messages, so that none comes unseen in between.</summary>
    public Task Next(Guid conversation) =>
        _waiting.GetOrAdd(conversation, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (NpgsqlException exception)
            {
                LogAway(exception.Message);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        connection.Notification += (_, notification) => Wake(Guid.Parse(notification.Payload));
        await using (var command = new NpgsqlCommand($"LISTEN {MessageBatch.Channel}", connection))
        {
            await command.ExecuteNonQueryAsync(cancellation);
        }

        // While nobody listened, anything may have come.
        foreach (var conversation in _waiting.Keys)
        {
            Wake(conversation);
        }

        while (true)
        {
            await connection.WaitAsync(cancellation);
        }
    }

    private void Wake(Guid conversation)
    {
        if (_waiting.TryRemove(conversation, out var waiting))
        {
            waiting.SetResult();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Streams wait until the database is back: {Problem}")]
    private partial void LogAway(string problem);
}
