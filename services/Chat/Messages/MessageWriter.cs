using System.Threading.Channels;
using AgenticAi.ServiceDefaults.Problems;
using Npgsql;

namespace AgenticAi.Chat.Messages;

/// <summary>
/// Writes messages in the order in which they came. While one batch is being stored the next one gathers, so load makes batches larger, not more.
/// </summary>
internal sealed partial class MessageWriter(NpgsqlDataSource source, ILogger<MessageWriter> logger) : BackgroundService
{
    private const int Largest = 256;
    private const int MostWaiting = 5_000;

    private readonly Channel<PendingMessage> _waiting = Channel.CreateBounded<PendingMessage>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait }
    );

    /// <returns>The message's number; null when there is no such conversation.</returns>
    /// <exception cref="RefusalException">503: too many messages wait.</exception>
    public Task<long?> WriteAsync(PendingMessage message, CancellationToken cancellation) =>
        _waiting.Writer.TryWrite(message)
            ? message.Number.WaitAsync(cancellation)
            : throw new RefusalException(StatusCodes.Status503ServiceUnavailable, "Too many messages wait to be stored. Try again in a moment.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                await StoreAsync(Take(), stoppingToken);
            }
        }
        finally
        {
            _waiting.Writer.TryComplete();
            Fail(Take(int.MaxValue), new OperationCanceledException(stoppingToken));
        }
    }

    private List<PendingMessage> Take(int most = Largest)
    {
        var batch = new List<PendingMessage>();
        while (batch.Count < most && _waiting.Reader.TryRead(out var message))
        {
            batch.Add(message);
        }

        return batch;
    }

    private async Task StoreAsync(List<PendingMessage> batch, CancellationToken cancellation)
    {
        try
        {
            var numbers = await MessageBatch.StoreAsync(source, batch, cancellation);
            foreach (var message in batch)
            {
                message.Stored(numbers.TryGetValue((message.Conversation, message.Id), out var number) ? number : null);
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException)
        {
            LogFailed(batch.Count, exception.Message);
            Fail(batch, exception);
        }
    }

    private static void Fail(List<PendingMessage> batch, Exception exception)
    {
        foreach (var message in batch)
        {
            message.Failed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} messages could not be stored: {Problem}")]
    private partial void LogFailed(int count, string problem);
}
