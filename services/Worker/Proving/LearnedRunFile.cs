using System.Text.Json;
using AgenticAi.Pipeline.Learning;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Worker.Proving;

/// <summary>Leaves what was learned in a file, for the worker to hand on.</summary>
internal sealed class LearnedRunFile(string file) : ILearningStore
{
    public Task RecordAsync(LearnedRun run, CancellationToken cancellation = default) =>
        File.WriteAllTextAsync(file, JsonSerializer.Serialize(run, ApiJson.Options), cancellation);

    /// <summary>Nothing was learned here before.</summary>
    public Task<SignatureRecord> FindAsync(string signature, CancellationToken cancellation = default) => Task.FromResult(new SignatureRecord(0, 0));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
