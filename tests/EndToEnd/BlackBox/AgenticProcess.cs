using System.Diagnostics;
using System.Text;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>The command line as a process, as users start it.</summary>
public sealed class AgenticProcess
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Lock _lock = new();
    private readonly List<(string Prefix, TaskCompletionSource<string> Found)> _waiting = [];

    private AgenticProcess(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "agentic.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_lock)
            {
                return _output.ToString();
            }
        }
    }

    public static AgenticProcess Start(IEnumerable<string> arguments) => new(arguments);

    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var process = new AgenticProcess(arguments);
        await process._process.WaitForExitAsync();
        return (process._process.ExitCode, process.Output);
    }

    public async Task<string> WaitForLineAsync(string prefix, TimeSpan limit)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add((prefix, found));
            Check(_output.ToString().Split('\n'));
        }

        var ended = _process.WaitForExitAsync();
        var first = await Task.WhenAny(found.Task, ended).WaitAsync(limit);
        return first == found.Task ? await found.Task : throw new InvalidOperationException($"It ended before it printed '{prefix}':\n{Output}");
    }

    /// <summary>Sends SIGTERM and waits for the end.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            _output.Append(line).Append('\n');
            Check([line]);
        }
    }

    private void Check(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            foreach (var (prefix, found) in _waiting.Where(wait => line.StartsWith(wait.Prefix, StringComparison.Ordinal)))
            {
                found.TrySetResult(line);
            }
        }
    }
}
