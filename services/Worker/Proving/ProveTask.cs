using System.Text.Json;
using AgenticAi.Contracts.Learning;
using AgenticAi.Contracts.Plans;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Sandbox;
using AgenticAi.ServiceDefaults;
using AgenticAi.Worker.Blobs;
using AgenticAi.Worker.Tasks;

namespace AgenticAi.Worker.Proving;

/// <summary>Phases 7 to 11: what the generation tasks made is built, started, repaired, validated and probed in the sandbox, and delivered.</summary>
internal sealed class ProveTask(BlobClient blobs, SandboxRunner sandbox, WarmPackages packages, WorkFolder work, TimeProvider time) : ITaskKind
{
    public string Name => "prove";

    public bool TakesLong => true;

    public async Task<TaskResult> RunAsync(ClaimedTask task, TaskReport report, CancellationToken cancellation)
    {
        using var folder = ProofFolder.Create(work.Path, task.TaskId, task.Attempt);
        await PrepareAsync(task, folder, cancellation);
        var ended = await ProveAsync(folder, report, cancellation);
        if (ended.Exceeded is { } limit)
        {
            return new TaskResult(TaskOutcome.Failed, "", $"The application was stopped: {limit}");
        }

        var end = await EndOfAsync(folder, ended, cancellation);
        var result = await DeliverAsync(folder, end, cancellation);
        if (File.Exists(folder.Learned))
        {
            await report.SendAsync(new RunLearned(task.ExecutionId, await ProofFolder.ReadAsync(folder.Learned, cancellation)));
        }

        var output = await blobs.PutAsync(result, cancellation);
        return TaskResult.Succeeded(output, $"{end.Proven} of {end.Total} requirements are proven");
    }

    private async Task PrepareAsync(ClaimedTask task, ProofFolder folder, CancellationToken cancellation)
    {
        var input = await blobs.GetAsync<ProofInput>(task.Input, cancellation);
        var files = new List<GeneratedFile>();
        foreach (var result in task.Results)
        {
            files.AddRange(await blobs.GetAsync<List<GeneratedFile>>(result, cancellation));
        }

        await packages.EnsureAsync(files, Path.Combine(folder.Root, "restore"), cancellation);
        await File.WriteAllBytesAsync(folder.Model, await blobs.GetAsync(input.Model, cancellation), cancellation);
        var previous = input.Previous.Length == 0 ? null : await blobs.GetAsync<PreviousBuild>(input.Previous, cancellation);
        var generation = new PlanPhase(input.Planning.Count + 1, "Generation", task.Before, $"{files.Count} files");
        var order = new ProofOrder(input.Target, previous, [.. input.Planning, generation], files);
        await File.WriteAllTextAsync(folder.Order, JsonSerializer.Serialize(order, ApiJson.Options), cancellation);
    }

    private async Task<SandboxEnd> ProveAsync(ProofFolder folder, TaskReport report, CancellationToken cancellation)
    {
        var relay = new EventRelay(report, time);
        var relaying = relay.RelayAsync(cancellation);
        var ended = await sandbox.RunAsync(CommandFor(folder, relay), folder.Root, cancellation);
        relay.Complete();
        await relaying;
        return ended;
    }

    /// <exception cref="FaultException">The machine, not the application, kept the proof from its end.</exception>
    private static async Task<ProofEnd> EndOfAsync(ProofFolder folder, SandboxEnd ended, CancellationToken cancellation)
    {
        var end = File.Exists(folder.End)
            ? JsonSerializer.Deserialize<ProofEnd>(await ProofFolder.ReadAsync(folder.End, cancellation), ApiJson.Options)!
            : new ProofEnd(0, 0, 0, [], $"The proof ended with exit code {ended.ExitCode}: {string.Join(' ', ended.Tail.TakeLast(3))}");
        return end.Fault is { } fault ? throw new FaultException(FaultKind.ToolFailed, fault, "sandbox", "Another attempt follows.") : end;
    }

    private ToolCommand CommandFor(ProofFolder folder, EventRelay relay) =>
        new("dotnet", Path.Combine(AppContext.BaseDirectory, "AgenticAi.Worker.dll"), "prove", folder.Root)
        {
            WorkingDirectory = folder.Root,
            Lines = relay.Add,
            Environment = SandboxEnvironment.With(folder.Home, folder.Temporary, packages.Folder),
        };

    private async Task<ProofResult> DeliverAsync(ProofFolder folder, ProofEnd end, CancellationToken cancellation)
    {
        var layout = new OutputLayout(folder.Application);
        var files = await Delivery.PackAsync(folder, cancellation);
        await blobs.PutAllAsync(Delivery.ZipOf(folder), cancellation);
        string HashOf(string file) => files.First(known => known.Path == Delivery.PathOf(folder, file)).Sha256;
        return new ProofResult(end.Exit, end.Proven, end.Total, HashOf(layout.ReportJson), HashOf(layout.ReportHtml), end.Phases, files);
    }
}
