using System.Diagnostics.Metrics;
using AgenticAi.Execution.Scheduling;
using AgenticAi.Execution.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgenticAi.Execution.Tests.Scheduling;

[Collection(HostCollection.Name)]
public sealed class TaskBacklogTests(ExecutionHost host)
{
    [Fact]
    public async Task ReadyTasksAreMeasuredByCapability()
    {
        host.Plans.For("backlog", asked => TestPlans.Of(asked, TestPlans.Work("a", 0), TestPlans.Work("b", 0)));
        var id = await host.CreateAsync("ann", "backlog");
        await host.RunningAsync("ann", id);
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        await using var source = NpgsqlDataSource.Create(host.Database);
        var backlog = new TaskBacklog(services.GetRequiredService<IMeterFactory>(), source);
        var measured = new List<(string Tags, long Tasks)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) => self.EnableMeasurementEvents(instrument);
        listener.SetMeasurementEventCallback<long>(
            (_, tasks, tags, _) => measured.Add((string.Join(' ', tags.ToArray().Select(tag => tag.Value)), tasks))
        );
        listener.Start();

        await backlog.LookAsync(CancellationToken.None);
        listener.RecordObservableInstruments();

        measured.ShouldContain(("generate-backlog ready", 2L));
    }
}
