using AgenticAi.Contracts.Workers;
using AgenticAi.Worker.Tasks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace AgenticAi.Worker.Heartbeats;

/// <summary>Says every two seconds that we are there, what we can and what we hold, and at the end that we leave.</summary>
internal sealed class Heartbeat(
    Messenger messenger,
    WorkerIdentity identity,
    HeldTasks held,
    InstalledTools tools,
    IServer server,
    IOptions<WorkerOptions> options,
    TimeProvider time
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

    private async Task BeatAsync(bool leaving, CancellationToken cancellation) =>
        await messenger.TrySendAsync(await NowAsync(leaving, cancellation), cancellation);

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
            options.Value.Address ?? OwnAddress(),
            leaving
        );
    }

    /// <summary>Null before the worker listens.</summary>
    private Uri? OwnAddress() => server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(address => new Uri(address)).FirstOrDefault();
}
