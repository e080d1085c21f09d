using AgenticAi.Contracts.Workers;
using AgenticAi.Worker.Tasks;
using MassTransit;
using Microsoft.Extensions.Options;

namespace AgenticAi.Worker.Heartbeats;

/// <summary>Says every two seconds that we are there, what we can and what we hold, and at the end that we leave.</summary>
internal sealed partial class Heartbeat(
    IBus bus,
    WorkerIdentity identity,
    HeldTasks held,
    InstalledTools tools,
    IOptions<WorkerOptions> options,
    TimeProvider time,
    ILogger<Heartbeat> logger
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await BeatAsync(leaving: true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await BeatAsync(leaving: false, stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task BeatAsync(bool leaving, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Every);
        try
        {
            await bus.Publish(await NowAsync(leaving, limit.Token), limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            LogSilent();
        }
    }

    private async Task<WorkerSeen> NowAsync(bool leaving, CancellationToken cancellation)
    {
        var queues = Queues.Of(options.Value);
        return new WorkerSeen(
            identity.Name,
            identity.Version,
            identity.Product,
            [.. queues.Select(queue => queue.Capability)],
            await tools.FoundAsync(cancellation),
            options.Value.GenerationSlots,
            MachineLoad.PerCore(),
            held.Ids,
            Address: null,
            leaving
        );
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The broker does not take heartbeats.")]
    private partial void LogSilent();
}
