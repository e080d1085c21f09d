using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Sandbox.Groups;
using AgenticAi.Sandbox.Watch;
using Microsoft.Extensions.Options;

namespace AgenticAi.Sandbox;

/// <summary>Runs a program in this worker's sandbox until its end, or until it uses more than it may.</summary>
internal sealed class SandboxRunner(SandboxChoice choice, ControlGroups groups, IOptions<SandboxOptions> options, TimeProvider time)
{
    private readonly CommandRunner _tools = new(time);

    /// <param name="command">The program; its environment must hold nothing secret.</param>
    /// <param name="folder">Its folder, which it gets for its own.</param>
    /// <param name="cancellation">Ends it and everything that it started.</param>
    /// <param name="wallTime">How long it may run; the usual time when left out.</param>
    public async Task<SandboxEnd> RunAsync(ToolCommand command, string folder, CancellationToken cancellation, TimeSpan? wallTime = null)
    {
        var sandbox = await choice.GetAsync(cancellation);
        if (sandbox.Account is { } account)
        {
            await _tools.RunAsync(new ToolCommand("chown", "-R", $"{account}:", folder), cancellation: cancellation);
        }

        await using var group = await groups.TryCreateAsync(cancellation);
        var wrapped = sandbox.Wrap(command, folder, grouped: group is not null);
        await using var process = await RunningProcess.StartAsync(group is null ? wrapped : ControlGroups.Wrap(wrapped, group));
        var watch = new ResourceWatch(
            group is null ? new TreeUse(process.Id, options.Value) : new GroupUse(group, options.Value),
            new FolderUse(folder, options.Value),
            wallTime ?? options.Value.WallTime,
            time
        );
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watching = watch.UntilExceededAsync(ended.Token);
        try
        {
            await Task.WhenAny(process.WaitForExitAsync(cancellation), watching);
        }
        finally
        {
            await ended.CancelAsync();
            if (sandbox.End(folder) is { } end)
            {
                await _tools.RunAsync(end, cancellation: CancellationToken.None);
            }

            if (group is null && !sandbox.Isolates)
            {
                Descendants.Kill(process.Id);
            }

            await process.KillAsync();
        }

        cancellation.ThrowIfCancellationRequested();
        return new SandboxEnd(process.ExitCode, await watching, process.Tail);
    }
}
