using AgenticAi.Execution.Workers;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using Microsoft.Extensions.Options;

namespace AgenticAi.Execution.Scheduling;

/// <summary>Sends what is ready, whenever something changed and otherwise every now and then.</summary>
internal sealed partial class Scheduler(
    Dispatch dispatch,
    Takeover takeover,
    PlanReminder reminder,
    WorkerRegister workers,
    TaskBacklog backlog,
    Transactions transactions,
    SchedulerSignal signal,
    Outbox outbox,
    IOptions<SchedulingOptions> options,
    TimeProvider time,
    ILogger<Scheduler> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.FromSeconds(options.Value.LookEvery);
        var looked = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(dispatch.RunAsync, stoppingToken);
            if (time.GetUtcNow() - looked >= pause)
            {
                looked = time.GetUtcNow();
                await TryAsync(takeover.RunAsync, stoppingToken);
                await TryAsync(stop => transactions.RunAsync(connection => reminder.AskAsync(connection, stop), stop), stoppingToken);
                await TryAsync(workers.ForgetAsync, stoppingToken);
                await TryAsync(backlog.LookAsync, stoppingToken);
            }

            await signal.WaitAsync(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A database that is away is asked again at the next look; nothing is held in memory.</summary>
    private async Task TryAsync(Func<CancellationToken, Task<int>> work, CancellationToken cancellation)
    {
        try
        {
            if (await work(cancellation) > 0)
            {
                outbox.Wake();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // We stop.
        }
#pragma warning disable CA1031 // Whatever went wrong, everything is as it was before.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogLater(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Tasks are sent or taken over at the next look.")]
    private partial void LogLater(Exception exception);
}
