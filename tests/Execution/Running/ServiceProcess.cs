using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>The service as it is started everywhere: a process of its own.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly RunningProcess _process;

    private ServiceProcess(RunningProcess process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public IReadOnlyList<string> Log => _process.Tail;

    public static async Task<ServiceProcess> StartAsync(IReadOnlyDictionary<string, string> settings, string log, int? port = null)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? LocalPort.Free()}");
        var environment = new Dictionary<string, string>(ChildEnvironment.ForTools(), StringComparer.Ordinal)
        {
            ["ASPNETCORE_URLS"] = address.ToString(),
        };
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        var program = Path.Combine(AppContext.BaseDirectory, "AgenticAi.Execution.dll");
        var command = new ToolCommand(
            Environment.ProcessPath is { } path && path.EndsWith("dotnet", StringComparison.Ordinal) ? path : "dotnet",
            program
        )
        {
            Environment = environment,
            LogFile = log,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        var process = await RunningProcess.StartAsync(command);
        await ReadyAsync(process, address);
        return new ServiceProcess(process, address);
    }

    public Task KillAsync() => _process.KillAsync();

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task ReadyAsync(RunningProcess process, Uri address)
    {
        using var limit = new CancellationTokenSource(StartLimit);
        using var client = new HttpClient { BaseAddress = address };
        while (!process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync("/ready", limit.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(50, limit.Token);
        }

        throw new InvalidOperationException($"The service ended: {string.Join('\n', process.Tail)}");
    }
}
