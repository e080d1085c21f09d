using System.Text.Json;
using AgenticAi.Cli.Bench.Systems;
using AgenticAi.Cli.Remote;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Cli.Bench.Faults;

/// <summary>Many executions of one specification at once, while faults happen at random moments, beside one that nothing disturbed.</summary>
/// <param name="system">A system of our own.</param>
/// <param name="specification">A file.</param>
/// <param name="log">Is told what happens, with the seed that repeats it.</param>
internal sealed class FaultRun(RunningSystem system, string specification, TextWriter log)
{
    private static readonly string[] Ended = ["succeeded", "incomplete", "failed", "refused", "cancelled"];
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(25);

    private readonly RemoteSystem _api = system.Open();

    /// <param name="executions">How many at once.</param>
    /// <param name="faults">What happens, in this order.</param>
    /// <param name="random">Chooses the pauses between them.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<FaultOutcome> RunAsync(int executions, IReadOnlyList<Fault> faults, Random random, CancellationToken cancellation)
    {
        var undisturbed = await FilesAsync((await EndOfAsync(await StartAsync(cancellation), cancellation)).Id, cancellation);
        var started = await Task.WhenAll(Enumerable.Range(0, executions).Select(_ => StartAsync(cancellation)));
        var disturbing = DisturbAsync(faults, random, cancellation);
        var outcome = new FaultOutcome { Executions = executions };
        foreach (var id in started)
        {
            await AddAsync(outcome, await EndOfAsync(id, cancellation), undisturbed, cancellation);
        }

        await disturbing;
        return outcome;
    }

    private async Task<Guid> StartAsync(CancellationToken cancellation)
    {
        var body = new
        {
            Files = new[] { new UploadedFile(Path.GetFileName(specification), await File.ReadAllTextAsync(specification, cancellation)) },
        };
        var key = Guid.CreateVersion7().ToString();
        return (await _api.PostAsync<ExecutionAnswer>("/api/executions", body, key, cancellation)).Id;
    }

    private async Task DisturbAsync(IReadOnlyList<Fault> faults, Random random, CancellationToken cancellation)
    {
        foreach (var fault in faults)
        {
            await Task.Delay(TimeSpan.FromSeconds(2 + (random.NextDouble() * 8)), cancellation);
            await log.WriteLineAsync(fault.Name);
            fault.Happen(system.Processes);
        }
    }

    private async Task<ExecutionAnswer> EndOfAsync(Guid id, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Limit)
        {
            var execution = await _api.GetAsync<ExecutionAnswer>($"/api/executions/{id}", cancellation);
            if (Ended.Contains(execution.State, StringComparer.Ordinal))
            {
                return execution;
            }

            await Task.Delay(LookEvery, cancellation);
        }

        throw new FaultException(FaultKind.ToolFailed, "An execution does not end", id.ToString(), string.Join('\n', system.Tail.TakeLast(20)));
    }

    private async Task AddAsync(
        FaultOutcome outcome,
        ExecutionAnswer execution,
        IReadOnlyDictionary<string, string> undisturbed,
        CancellationToken cancellation
    )
    {
        outcome.Proven += execution.State == "succeeded" ? 1 : 0;
        var files = await FilesAsync(execution.Id, cancellation);
        var same = files.Count == undisturbed.Count && files.All(file => undisturbed.TryGetValue(file.Key, out var hash) && hash == file.Value);
        outcome.Same += same ? 1 : 0;
        outcome.RecordedTwice += await RecordedTwiceAsync(execution.Id, cancellation);
        if (!same || execution.State != "succeeded")
        {
            await log.WriteLineAsync($"{execution.Id}: {execution.State} {string.Join(' ', execution.Problems)}");
        }
    }

    /// <summary>The application's own files; its records hold times.</summary>
    private async Task<IReadOnlyDictionary<string, string>> FilesAsync(Guid id, CancellationToken cancellation)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        string? after = null;
        do
        {
            var cursor = after is null ? "" : $"&after={Uri.EscapeDataString(after)}";
            var page = await _api.GetAsync<PageAnswer<ArtifactAnswer>>($"/api/executions/{id}/artifacts?limit=100{cursor}", cancellation);
            foreach (var file in page.Items.Where(file => !file.Path.StartsWith(".agentic/", StringComparison.Ordinal)))
            {
                files.Add(file.Path, file.Sha256);
            }

            after = page.Next;
        } while (after is not null);

        return files;
    }

    private async Task<int> RecordedTwiceAsync(Guid id, CancellationToken cancellation)
    {
        var results = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var item in _api.EventsAsync($"/api/executions/{id}/events", item => item.EventType == RemoteEvents.Ended, cancellation))
        {
            var data = JsonElement.Parse(item.Data);
            if (item.EventType == "taskFinished" && data.GetProperty("data").GetProperty("state").GetString() == "succeeded")
            {
                var task = data.GetProperty("taskId").GetString()!;
                results[task] = results.GetValueOrDefault(task) + 1;
            }
        }

        return results.Values.Count(count => count > 1);
    }
}
