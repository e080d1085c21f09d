using AgenticAi.Cli.Bench.Systems;

namespace AgenticAi.Cli.Bench.Load;

/// <summary>The whole system under load, with two workers.</summary>
internal sealed class LoadBench : IBench
{
    private static readonly ILoad[] Loads = [new IdleMemory(), new GatewayOverhead(), new ChatAppends(), new NoopTasks(), new AcceptedExecutions()];

    public string Name => "load";

    public string Description => "the whole system: memory, gateway, chat, tasks through database and broker, executions at once";

    public async Task<BenchResult> RunAsync(TextWriter log, CancellationToken cancellation)
    {
        var figures = new LoadFigures();
        await using var system = await RunningSystem.StartAsync(workers: 2, cancellation);
        foreach (var load in Loads)
        {
            await log.WriteLineAsync($"{load.GetType().Name} ...");
            await load.MeasureAsync(system, figures, cancellation);
        }

        return figures.Result;
    }
}
