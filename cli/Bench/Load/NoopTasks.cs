using AgenticAi.Cli.Bench.Systems;

namespace AgenticAi.Cli.Bench.Load;

/// <summary>A graph of tasks that do nothing: all that is left is their way through PostgreSQL and RabbitMQ to workers and back.</summary>
internal sealed class NoopTasks : ILoad
{
    private const int WarmUp = 1000;
    private const int Tasks = 10_000;
    private const double PerSecond = 500;

    public async Task MeasureAsync(RunningSystem system, LoadFigures figures, CancellationToken cancellation)
    {
        using var execution = BenchmarkRun.Open(system);
        await BenchmarkRun.SecondsAsync(execution, $"noop?tasks={WarmUp}", cancellation);
        var seconds = await BenchmarkRun.SecondsAsync(execution, $"noop?tasks={Tasks}", cancellation);
        figures.AtLeast($"{Tasks} tasks without work, a second", Tasks / seconds, PerSecond);
    }
}
