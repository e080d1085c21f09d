using System.Text.Json;
using AgenticAi.Cli.Remote;
using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Cli.Bench.Systems;

/// <summary>A whole system of its own, started as users start it, with its data in a temporary folder. Disposing stops it and removes the folder.</summary>
internal sealed class RunningSystem : IAsyncDisposable
{
    private const string HostVariable = "AGENTIC_HOST";
    private const string Ready = "ready ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly string _folder;
    private readonly RunningProcess _process;

    private RunningSystem(string folder, RunningProcess process, Uri address)
    {
        _folder = folder;
        _process = process;
        Address = address;
        Key = RemoteKeys.Load(RemotesOf(folder))[address.GetLeftPart(UriPartial.Authority)].Key;
        Processes = new SystemProcesses(process.Id);
    }

    /// <summary>Of the gateway.</summary>
    public Uri Address { get; }

    /// <summary>API key of its administrator.</summary>
    public string Key { get; }

    public SystemProcesses Processes { get; }

    /// <summary>The secret of its internal tokens.</summary>
    public string TokenKey =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(DataOf(_folder), "parameters.json")))!["token-key"];

    /// <summary>What the system printed last.</summary>
    public IReadOnlyList<string> Tail => _process.Tail;

    public RemoteSystem Open() => new(Address, Key);

    /// <param name="workers">How many workers it has.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <param name="variables">More for its environment.</param>
    /// <exception cref="FaultException">It was not compiled, or is not ready in time.</exception>
    public static async Task<RunningSystem> StartAsync(
        int workers,
        CancellationToken cancellation,
        params IEnumerable<(string Name, string Value)> variables
    )
    {
        var folder = Directory.CreateTempSubdirectory("agentic-system-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // The account that runs PostgreSQL where we are root must be able to enter it; what is secret below is closed by itself.
            File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32("755", 8));
        }

        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = await RunningProcess.StartAsync(CommandFor(folder, workers, ready, variables));
        try
        {
            await Task.WhenAny(ready.Task, process.WaitForExitAsync(cancellation)).WaitAsync(StartLimit, cancellation);
            return ready.Task.IsCompleted ? new RunningSystem(folder, process, await ready.Task) : throw NotStarted(process);
        }
        catch
        {
            await process.DisposeAsync();
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static ToolCommand CommandFor(
        string folder,
        int workers,
        TaskCompletionSource<Uri> ready,
        IEnumerable<(string Name, string Value)> variables
    ) =>
        new(
            "dotnet",
            typeof(RunningSystem).Assembly.Location,
            "up",
            "--port",
            $"{LocalPort.Free()}",
            "--data",
            DataOf(folder),
            "--workers",
            $"{workers}"
        )
        {
            LogFile = Environment.GetEnvironmentVariable("AGENTIC_SYSTEM_LOG"),
            Environment = ChildEnvironment.ForTools([(HostVariable, HostAssembly()), (RemoteKeys.FileVariable, RemotesOf(folder)), .. variables]),
            Lines = line =>
            {
                if (line.StartsWith(Ready, StringComparison.Ordinal))
                {
                    ready.TrySetResult(new Uri(line[Ready.Length..]));
                }
            },
            DeathSignal = StopSignal.Terminate,
            StopLimit = TimeSpan.FromMinutes(2),
        };

    /// <summary>The one that the start script compiled, else the one of the repository that we were compiled in, as we were.</summary>
    private static string HostAssembly()
    {
        if (Environment.GetEnvironmentVariable(HostVariable) is { Length: > 0 } known && File.Exists(known))
        {
            return known;
        }

        var configuration = AppContext.BaseDirectory.Contains(
            $"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}",
            StringComparison.Ordinal
        )
            ? "Release"
            : "Debug";
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "AppHost", "bin", configuration, "net10.0", "AgenticAi.AppHost.dll");
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new FaultException(FaultKind.ToolMissing, "The application host is not compiled", HostVariable, "Call this through ./agentic.");
    }

    private static FaultException NotStarted(RunningProcess process) =>
        new(FaultKind.ToolFailed, "The system did not start", process.Command.ToString(), string.Join('\n', process.Tail.TakeLast(5)));

    private static string DataOf(string folder) => Path.Combine(folder, "data");

    private static string RemotesOf(string folder) => Path.Combine(folder, "remotes.json");
}
