using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Cli.Up;

/// <summary>What the host says about itself, among the lines of its resources, which all begin with a name and a bar.</summary>
internal sealed class HostAnnouncements
{
    private readonly TaskCompletionSource<ReadySystem> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ReadySystem _known = new("", "", "");

    public void Read(string line)
    {
        switch (line.Split(' ', 2))
        {
            case ["data", var folder]:
                _known = _known with { Data = folder };
                break;
            case ["resources", var address] when !_ready.Task.IsCompleted:
                _known = _known with { ResourcePage = address };
                break;
            case ["ready", var address]:
                _ready.TrySetResult(_known with { Address = address });
                break;
            default:
                Console.WriteLine(line);
                break;
        }
    }

    /// <exception cref="FaultException">The host ended before everything was ready.</exception>
    public async Task<ReadySystem> ReadyAsync(RunningProcess host, CancellationToken cancellation)
    {
        await Task.WhenAny(_ready.Task, host.WaitForExitAsync(cancellation)).WaitAsync(cancellation);
        return _ready.Task.IsCompleted
            ? await _ready.Task
            : throw new FaultException(
                FaultKind.ToolFailed,
                "The system did not start",
                host.Command.ToString(),
                string.Join(' ', host.Tail.TakeLast(1))
            );
    }
}
