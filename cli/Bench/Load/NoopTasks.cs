using System.Net.Http.Json;
using System.Text.Json;
using AgenticAi.Cli.Bench.Systems;

namespace AgenticAi.Cli.Bench.Load;

/// <summary>A graph of tasks that do nothing: all that is left is their way through PostgreSQL and RabbitMQ to workers and back.</summary>
internal sealed class NoopTasks : ILoad
{
    private const int WarmUp = 1000;
    private const int Tasks = 10_000;
    private const double PerSecond = 500;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    public async Task MeasureAsync(RunningSystem system, LoadFigures figures, CancellationToken cancellation)
    {
        using var execution = DirectService.Open(system, "Execution", "administrator");
        await RunAsync(execution, WarmUp, cancellation);
        var seconds = await RunAsync(execution, Tasks, cancellation);
        figures.AtLeast($"{Tasks} tasks without work, a second", Tasks / seconds, PerSecond);
    }

    private static async Task<double> RunAsync(HttpClient execution, int tasks, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var response = await execution.PostAsync(new Uri($"/internal/benchmarks/noop?tasks={tasks}", UriKind.Relative), null, cancellation);
        response.EnsureSuccessStatusCode();
        var id = (await response.Content.ReadFromJsonAsync<JsonElement>(cancellation)).GetProperty("executions")[0].GetString();
        while (await StateAsync(execution, id!, cancellation) is "planning" or "running")
        {
            await Task.Delay(LookEvery, cancellation);
        }

        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<string> StateAsync(HttpClient execution, string id, CancellationToken cancellation) =>
        (await execution.GetFromJsonAsync<JsonElement>($"/api/executions/{id}", cancellation)).GetProperty("state").GetString()!;
}
