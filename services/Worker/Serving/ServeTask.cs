using System.Text.Json;
using AgenticAi.Contracts.Executions;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Sandbox;
using AgenticAi.Worker.Blobs;
using AgenticAi.Worker.Tasks;
using Microsoft.Extensions.Options;

namespace AgenticAi.Worker.Serving;

/// <summary>Runs a proven application in the sandbox, to be looked at.</summary>
internal sealed class ServeTask(
    BlobClient blobs,
    SandboxRunner sandbox,
    KnownPackages packages,
    ServedApplications served,
    WorkFolder work,
    IOptions<WorkerOptions> options
) : ITaskKind
{
    private static readonly string[] Records = [".agentic/", ".git/"];

    public string Name => "serve";

    public bool TakesLong => true;

    public async Task<TaskResult> RunAsync(ClaimedTask task, TaskReport report, CancellationToken cancellation)
    {
        var input = await blobs.GetAsync<ServeInput>(task.Input, cancellation);
        using var folder = ServeFolder.Create(work.Path, task.TaskId);
        await PrepareAsync(input, folder, cancellation);
        using var place = served.Add(task.TaskId, folder.Socket);
        var ended = await sandbox.RunAsync(CommandFor(folder, report), folder.Root, cancellation, options.Value.PreviewTime);
        return ended.Exceeded is { } limit
            ? TaskResult.Succeeded("", $"The preview was ended: {limit}")
            : new TaskResult(TaskOutcome.Failed, "", $"The application ended: {string.Join(' ', ended.Tail.TakeLast(3))}");
    }

    private async Task PrepareAsync(ServeInput input, ServeFolder folder, CancellationToken cancellation)
    {
        foreach (var file in input.Files.Where(IsSource))
        {
            var content = await blobs.GetAsync(file.Sha256, cancellation);
            var path = folder.PathOf(file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, content, cancellation);
        }

        await packages.EnsureAsync(Path.Combine(folder.Root, "restore"), cancellation);
    }

    private static bool IsSource(ArtifactFile file) => !Records.Any(record => file.Path.StartsWith(record, StringComparison.Ordinal));

    private ToolCommand CommandFor(ServeFolder folder, TaskReport report)
    {
        // The application may print it as well, as often as it likes.
        var told = 0;
        return new ToolCommand("dotnet", Path.Combine(AppContext.BaseDirectory, "AgenticAi.Worker.dll"), "serve", folder.Root)
        {
            WorkingDirectory = folder.Root,
            Lines = line =>
            {
                if (line == ServeFolder.Ready && Interlocked.Exchange(ref told, 1) == 0)
                {
                    _ = report.SayAsync("applicationReady", JsonSerializer.SerializeToElement(new { }));
                }
            },
            Environment = SandboxEnvironment.With(folder.Home, folder.Temporary, packages.Folder),
        };
    }
}
