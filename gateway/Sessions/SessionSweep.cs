using Microsoft.Extensions.Options;
using Npgsql;

namespace AgenticAi.Gateway.Sessions;

/// <summary>Deletes what no sign-in can use any more.</summary>
internal sealed partial class SessionSweep(SessionStore store, IOptions<SessionLives> lives, TimeProvider time, ILogger<SessionSweep> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await store.DeleteAsync(time.GetUtcNow() - lives.Value.RefreshTokenLife, stoppingToken);
            }
            catch (NpgsqlException exception)
            {
                LogPostponed(exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old sessions are deleted later.")]
    private partial void LogPostponed(Exception exception);
}
