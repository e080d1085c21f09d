using AgenticAi.AppHost.Native.Ports;
using AgenticAi.AppHost.Native.ResourcePage;
using AgenticAi.AppHost.Native.Terminal;
using AgenticAi.Pipeline.Faults;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace AgenticAi.AppHost.Native.Running;

/// <summary>Runs the instances of an application's resources, and says when all of them can work.</summary>
internal sealed class NativeHost(DistributedApplicationBuilder builder, HostConsole console, TimeProvider time)
{
    /// <exception cref="FaultException">The data folder is in use, a port is taken, or a program is not on this machine.</exception>
    public async Task RunAsync(CancellationToken stopped)
    {
        await using var dataLock = builder.Data.Lock();
        var ports = new PrivatePorts();
        var instances = new Topology(builder, ports, console, time).Instances();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        console.WriteLine($"data {builder.Data.Root}");
        foreach (var instance in instances)
        {
            instance.Start();
        }

        var resources = new ResourceList(instances, LeftOut(instances));
        await using var page = await ResourcePageServer.StartAsync(
            resources,
            ports.Next(),
            link => console.WriteLine($"resources {link}"),
            CancellationToken.None
        );

        var announcement = AnnounceAsync(instances, ended.Token);

        // A life ends before it is asked to only by a fault that no further try can mend.
        await Task.WhenAny([.. instances.Select(instance => instance.Ended), Task.Delay(Timeout.InfiniteTimeSpan, time, stopped)]);
        await ended.CancelAsync();
        await StopAsync(instances);
        await announcement;
        foreach (var instance in instances)
        {
            instance.Dispose();
        }

        await Task.WhenAll(instances.Select(instance => instance.Ended));
    }

    private List<string> LeftOut(IReadOnlyList<Supervisor> instances) =>
        [
            .. builder
                .Resources.Where(resource => resource is ContainerResource or QdrantServerResource)
                .Select(resource => resource.Name)
                .Except(instances.Select(instance => instance.Name)),
        ];

    /// <summary>What others wait for is stopped last.</summary>
    private static async Task StopAsync(IReadOnlyList<Supervisor> instances)
    {
        foreach (var level in instances.GroupBy(instance => instance.Level).OrderByDescending(level => level.Key))
        {
            foreach (var instance in level)
            {
                instance.Ask(WishKind.End);
            }

            await Task.WhenAll(level.Select(instance => instance.Ended)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AnnounceAsync(IReadOnlyList<Supervisor> instances, CancellationToken ended)
    {
        var started = time.GetTimestamp();
        try
        {
            foreach (var instance in instances)
            {
                await instance.Status.UntilAsync(status => status.IsHealthy, ended);
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }

        console.WriteLine($"All resources are ready after {time.GetElapsedTime(started).TotalSeconds:0.0} s.");
        foreach (var endpoint in builder.Resources.SelectMany(resource => resource.Annotations.OfType<EndpointAnnotation>()))
        {
            if (endpoint is { IsExternal: true, Addresses: [var address, ..] })
            {
                console.WriteLine($"ready {address.GetLeftPart(UriPartial.Authority)}");
            }
        }
    }
}
