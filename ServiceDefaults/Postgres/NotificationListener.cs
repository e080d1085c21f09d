using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AgenticAi.ServiceDefaults.Postgres;

/// <summary>Hears over one connection what any instance tells with NOTIFY; the payload is the id of what it is about.</summary>
/// <param name="channel">Its name, a constant of the service.</param>
public abstract partial class NotificationListener(NpgsqlDataSource source, string channel, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected abstract void Tell(Guid id);

    /// <summary>While nobody listened, anything may have happened.</summary>
    protected abstract void TellAll();

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
                LogLost(channel, exception.Message);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        connection.Notification += (_, told) =>
        {
            if (Guid.TryParse(told.Payload, out var id))
            {
                Tell(id);
            }
        };
        await connection.Command($"LISTEN {channel}").ExecuteAsync(cancellation);
        TellAll();
        while (true)
        {
            await connection.WaitAsync(cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "News of {Channel} are not heard just now: {Problem}")]
    private partial void LogLost(string channel, string problem);
}
