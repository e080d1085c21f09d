using System.Diagnostics;

namespace AgenticAi.EndToEnd.Tests.Running;

/// <summary>The command line in a process of its own, as a user runs it.</summary>
internal sealed class RunningAgentic : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    public RunningAgentic(params string[] arguments)
    {
        // A shell that started the tests in the background makes all below it deaf to SIGINT.
        var start = new ProcessStartInfo(
            "env",
            ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "agentic.dll"), .. arguments]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Where the application answers, from the line that says so.</summary>
    public async Task<Uri> ReadyAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("ready ", StringComparison.Ordinal))
                return new Uri(line["ready ".Length..]);
        }

        throw new InvalidOperationException($"It ended before it was ready: {await _errors}");
    }

    /// <summary>All that it prints until it ends.</summary>
    public Task<string> OutputAsync() => _process.StandardOutput.ReadToEndAsync();

    public async Task<(int ExitCode, string Errors)> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (_process.ExitCode, await _errors);
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
