using System.Net.Http.Json;
using System.Text.Json;
using AgenticAi.Cli.Bench.Systems;

namespace AgenticAi.Cli.Bench.Load;

/// <summary>Synthetic executions of the execution service, past the gateway.</summary>
internal static class BenchmarkRun
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    public static HttpClient Open(RunningSystem system) => DirectService.Open(system, "Execution", "administrator");

    /// <param name="execution">The service.</param>
    /// <param name="benchmark">Which, and how large: <c>noop?tasks=10</c>.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Seconds from the request until the end of its only execution.</returns>
    public static async Task<double> SecondsAsync(HttpClient execution, string benchmark, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var response = await execution.PostAsync(new Uri($"/internal/benchmarks/{benchmark}", UriKind.Relative), null, cancellation);
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
