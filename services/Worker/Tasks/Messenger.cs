using AgenticAi.Contracts;
using MassTransit;

namespace AgenticAi.Worker.Tasks;

/// <summary>Sends messages whether or not the broker is there just now.</summary>
internal sealed partial class Messenger(IBus bus, BrokerWatch broker, TimeProvider time, ILogger<Messenger> logger)
{
    private static readonly TimeSpan TryLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Sends it sooner or later.</summary>
    public async Task SendAsync<TMessage>(TMessage message, CancellationToken cancellation)
        where TMessage : class, IMessage
    {
        while (!await TryAsync(message, cancellation))
        {
            await Task.Delay(Pause, time, cancellation);
        }
    }

    /// <summary>Sends it now or never.</summary>
    public Task TrySendAsync<TMessage>(TMessage message, CancellationToken cancellation)
        where TMessage : class, IMessage => TryAsync(message, cancellation);

    private async Task<bool> TryAsync<TMessage>(TMessage message, CancellationToken cancellation)
        where TMessage : class, IMessage
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TryLimit);
        try
        {
            await bus.Publish(message, limit.Token).WaitAsync(limit.Token);
            return true;
        }
#pragma warning disable CA1031 // A broken connection shows in many ways; what matters is that the message did not leave.
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogUnsent(typeof(TMessage).Name, exception.Message);
            broker.Lost();
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Message} could not be sent: {Problem}")]
    private partial void LogUnsent(string message, string problem);
}
