using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Tests.Hosting;

/// <summary>A Redis for tests, on one port over all its restarts.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    public const string Password = "pass-word";
    private const string Ready = "Ready to accept connections";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redis-test");
    private RunningProcess? _process;

    public int Port { get; } = LocalPort.Free();

    public string ConnectionString => $"127.0.0.1:{Port},password={Password}";

    public Task InitializeAsync() => StartAsync();

    public async Task StartAsync()
    {
        var ready = new TaskCompletionSource();
        _process = await RunningProcess.StartAsync(
            Command() with
            {
                Lines = line =>
                {
                    if (line.Contains(Ready, StringComparison.Ordinal))
                    {
                        ready.TrySetResult();
                    }
                },
            }
        );
        await Task.WhenAny(ready.Task, _process.WaitForExitAsync());
        ready.Task.IsCompleted.ShouldBeTrue(string.Join('\n', _process.Tail));
    }

    /// <summary>As a crash would.</summary>
    public async Task KillAsync()
    {
        await _process!.KillAsync();
        await _process.DisposeAsync();
    }

    public async Task DisposeAsync()
    {
        await _process!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private ToolCommand Command() =>
        new("redis-server", ["--port", $"{Port}", "--bind", "127.0.0.1", "--requirepass", Password, "--save", "", "--dir", _folder.FullName]);
}
