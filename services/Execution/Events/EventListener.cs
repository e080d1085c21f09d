using Npgsql;

namespace AgenticAi.Execution.Events;

/// <summary>Hears from the database about new events, whichever replica wrote them.</summary>
internal sealed partial class EventListener(NpgsqlDataSource source, EventSignals signals, TimeProvider time, ILogger<EventListener> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // However the connection was lost, another one takes its place.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogLost(exception.Message);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        connection.Notification += (_, told) =>
        {
            if (Guid.TryParse(told.Payload, out var execution))
            {
                signals.Tell(execution);
            }
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {EventLog.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellation);
        }

        signals.TellAll();
        while (true)
        {
            await connection.WaitAsync(cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "New events are not heard of just now: {Problem}")]
    private partial void LogLost(string problem);
}
