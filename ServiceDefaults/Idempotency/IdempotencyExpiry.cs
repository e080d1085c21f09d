using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AgenticAi.ServiceDefaults.Idempotency;

/// <summary>Forgets keys whose time has passed.</summary>
internal sealed partial class IdempotencyExpiry(IdempotencyStore store, TimeProvider time, ILogger<IdempotencyExpiry> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await store.ForgetAsync(stoppingToken);
            }
            catch (NpgsqlException exception)
            {
                LogLater(exception.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old idempotency keys stay until the next hour: {Problem}")]
    private partial void LogLater(string problem);
}
