using MassTransit;

namespace AgenticAi.Worker.Tasks;

/// <summary>Notices that the connection to the broker broke.</summary>
internal sealed partial class BrokerWatch(IBusControl bus, TimeProvider time, ILogger<BrokerWatch> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private volatile TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the connection that is there now breaks.</summary>
    public Task LostAsync => _lost.Task;

    /// <summary>
    /// Also for whoever finds that nothing leaves any more: the bus calls itself healthy as long as its consumers have not returned, and they wait
    /// for this.
    /// </summary>
    public void Lost()
    {
        LogLost();
        Interlocked.Exchange(ref _lost, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wasHealthy = false;
        using var timer = new PeriodicTimer(LookEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var isHealthy = bus.CheckHealth().Status == BusHealthStatus.Healthy;
            if (wasHealthy && !isHealthy)
            {
                Lost();
            }

            wasHealthy = isHealthy;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection to the broker broke; tasks go on.")]
    private partial void LogLost();
}
