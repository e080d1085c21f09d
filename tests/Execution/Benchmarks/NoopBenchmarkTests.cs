using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Tests.Running;
using Xunit.Abstractions;

namespace AgenticAi.Execution.Tests.Benchmarks;

[Collection(HostCollection.Name)]
public sealed class NoopBenchmarkTests(ExecutionHost host, ITestOutputHelper output)
{
    /// <summary>Small in the suite; the variable names a larger one.</summary>
    private static readonly int Tasks = int.Parse(Environment.GetEnvironmentVariable("AGENTIC_NOOP_TASKS") ?? "500");

    [Fact]
    public async Task TasksThatDoNothingAllGoThroughDatabaseAndBroker()
    {
        await using var worker = await host.WorkerAsync(["noop"], (_, _) => Task.FromResult<WorkDone?>(new(TaskOutcome.Succeeded)), slots: 32);
        using var client = host.As("benchmark", "administrator");
        var watch = Stopwatch.StartNew();
        using var answer = await client.PostAsync(new Uri($"/internal/benchmarks/noop?tasks={Tasks}", UriKind.Relative), content: null);
        answer.EnsureSuccessStatusCode();
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("executions")[0].GetGuid();

        var ended = await host.UntilAsync("benchmark", id, each => each.GetProperty("endedAt").ValueKind != JsonValueKind.Null, seconds: 120);

        output.WriteLine($"{Tasks / watch.Elapsed.TotalSeconds:0} tasks a second");
        ended.GetProperty("tasks").GetProperty("succeeded").GetInt32().ShouldBe(Tasks);
        ended.GetProperty("state").GetString().ShouldBe("succeeded");
    }
}
