using System.Diagnostics;

namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>A started program and everything that it starts. Disposing stops it; none of it outlives us.</summary>
public sealed class RunningProcess : IAsyncDisposable
{
    private static readonly TimeSpan LastWordsLimit = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly OutputLog _log;
    private readonly Task _exited;

    private RunningProcess(ToolCommand command, Process process, OutputLog log)
    {
        Command = command;
        Id = process.Id;
        _process = process;
        _log = log;
        _exited = UntilExit();
    }

    public ToolCommand Command { get; }

    public int Id { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>Only after the program ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>The last lines that the program printed, on both outputs.</summary>
    public IReadOnlyList<string> Tail => _log.Tail;

    public static Task<RunningProcess> StartAsync(ToolCommand command) => StartAsync(command, new OutputLog(command.LogFile, command.Lines));

    /// <summary>Ends when the program has ended and all that it printed is read.</summary>
    public Task WaitForExitAsync(CancellationToken cancellation = default) => _exited.WaitAsync(cancellation);

    /// <summary>Asks the program to stop, kills it when it takes longer than its command allows.</summary>
    public async Task StopAsync()
    {
        if (_process.HasExited)
        {
            await _exited;
            return;
        }

        if (OperatingSystem.IsWindows())
            Kill();
        else
            ProcessGuard.Signal(Id, Command.StopSignal);
        try
        {
            await _exited.WaitAsync(Command.StopLimit);
        }
        catch (TimeoutException)
        {
            await KillAsync();
        }
    }

    /// <summary>Ends the program and everything that it started, at once.</summary>
    public async Task KillAsync()
    {
        Kill();
        await _exited;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        _log.Dispose();
    }

    internal static async Task<RunningProcess> StartAsync(ToolCommand command, OutputLog log)
    {
        try
        {
            var words = ProcessGuard.Wrap(command);
            var start = new ProcessStartInfo(words[0], words.Skip(1))
            {
                WorkingDirectory = command.WorkingDirectory,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment.Clear();
            foreach (var (name, value) in command.Environment)
                start.Environment[name] = value;
            var process = await LauncherThread.Run(() => Process.Start(start)!);
            process.StandardInput.Close();
            return new RunningProcess(command, process, log);
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    private async Task UntilExit()
    {
        var printed = Task.WhenAll(_log.Copy(_process.StandardOutput), _log.Copy(_process.StandardError));
        await _process.WaitForExitAsync();

        // A process that it left behind would hold its outputs open for ever; one that left its session is not waited for.
        ProcessGuard.EndGroup(Id);
        await Task.WhenAny(printed, Task.Delay(LastWordsLimit));
    }

    private void Kill()
    {
        ProcessGuard.EndGroup(Id);
        _process.Kill(entireProcessTree: true);
    }
}
