using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Pipeline.Deployment.Applications;

/// <summary>A started application that was ready once. Disposing stops it.</summary>
public sealed class RunningApplication : IAsyncDisposable
{
    private readonly RunningProcess _process;

    internal RunningApplication(RunningProcess process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>The last lines that it printed.</summary>
    public IReadOnlyList<string> Tail => _process.Tail;

    /// <summary>Ends when the application has ended, by itself or because it was stopped.</summary>
    public Task WaitForExitAsync(CancellationToken cancellation = default) => _process.WaitForExitAsync(cancellation);

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
