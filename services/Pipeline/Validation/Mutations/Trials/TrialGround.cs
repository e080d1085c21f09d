using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Applications;
using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Precheck;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Writing;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Validation.Mutations.Trials;

/// <summary>
/// Where many applications are tried one after the other: one of them is built as usual, and the others, which use the same packages, are compiled in process into copies of its output. Each gets a database of its own.
/// </summary>
public sealed class TrialGround : IAsyncDisposable
{
    private readonly string _root;
    private readonly string _output;
    private readonly ProgramCompiler _compiler;
    private readonly PrivateCluster _cluster;
    private readonly IDatabases _databases;
    private readonly TimeProvider _time;
    private int _count;

    private TrialGround(string root, string project, PrivateCluster cluster, IDatabases databases, TimeProvider time)
    {
        _root = root;
        _output = Directory.EnumerateDirectories(Path.Combine(Path.GetDirectoryName(project)!, "bin", "Debug")).Single();
        _compiler = new ProgramCompiler(project);
        _cluster = cluster;
        _databases = databases;
        _time = time;
    }

    /// <param name="root">An empty folder.</param>
    /// <param name="drafts">The files of the application that is built as usual.</param>
    /// <param name="databases">Opens the databases of a cluster.</param>
    /// <param name="time">Gives checks the time.</param>
    /// <param name="cancellation">Stops the build.</param>
    public static async Task<TrialGround> PrepareAsync(
        string root,
        IReadOnlyList<FileDraft> drafts,
        Func<PrivateCluster, IDatabases> databases,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var runner = new CommandRunner(time);
        var workspace = Path.Combine(root, "base");
        WorkspaceWriter.Write(workspace, drafts, cancellation: cancellation);
        var project = SourceFiles.Projects(Path.Combine(workspace, "src")).Single();
        var build = await new DotnetBuild(runner).RunAsync(Path.GetDirectoryName(project)!, Path.Combine(root, "build.log"), cancellation);
        if (!build.Succeeded)
        {
            throw new InvalidOperationException($"The application does not build: {string.Join('\n', build.Errors)}");
        }

        var cluster = await PrivateCluster.StartAsync(
            await ClusterFolder.ForAsync(root, runner, cancellation),
            Durability.Throwaway,
            runner,
            cancellation
        );
        return new TrialGround(root, project, cluster, databases(cluster), time);
    }

    /// <summary>Compiles and starts an application, runs checks and stops it.</summary>
    /// <param name="drafts">Its files.</param>
    /// <param name="model">The model that the checks come from: that of the application, or of the one that it should be.</param>
    /// <param name="checks">What to run.</param>
    /// <param name="cancellation">Stops everything.</param>
    public async Task<TrialResult> RunAsync(
        IReadOnlyList<FileDraft> drafts,
        ApplicationModel model,
        IReadOnlyList<Check> checks,
        CancellationToken cancellation
    )
    {
        var name = $"trial{Interlocked.Increment(ref _count)}";
        var folder = Copy(_output, Path.Combine(_root, name));
        var program = Directory
            .EnumerateFiles(folder, "*.runtimeconfig.json")
            .Single()
            .Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal);
        if (_compiler.Compile(drafts, program, cancellation) is { Count: > 0 } errors)
        {
            return new TrialResult(string.Join('\n', errors), []);
        }

        await _databases.CreateAsync(name, cancellation);
        try
        {
            var clock = Path.Combine(folder, "clock-offset.txt");
            await File.WriteAllTextAsync(clock, "00:00:00", cancellation);
            var outcome = await StartAsync(program, name, clock, model, cancellation);
            return outcome.Application is null
                ? new TrialResult($"{outcome.Problem}\n{string.Join('\n', outcome.Tail)}", [])
                : await CheckAsync(outcome.Application, model, checks, clock, cancellation);
        }
        finally
        {
            await _databases.DropAsync(name, CancellationToken.None);
            Directory.Delete(folder, true);
        }
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private Task<StartOutcome> StartAsync(string program, string database, string clock, ApplicationModel model, CancellationToken cancellation)
    {
        var settings = new ApplicationSettings(
            _cluster.ConnectionString(database, Durability.Throwaway),
            new Uri($"http://127.0.0.1:{LocalPort.Free()}")
        )
        {
            Users = CheckUsers.SettingsOf(model),
            ClockOffsetFile = clock,
        };
        var command = new ToolCommand("dotnet", program)
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            Environment = ChildEnvironment.ForApplications(settings.Variables()),
            LogFile = Path.Combine(_root, $"{database}.log"),
        };
        return new ApplicationStarter(_time).StartAsync(new ApplicationStart(command, settings.Address), cancellation);
    }

    private async Task<TrialResult> CheckAsync(
        RunningApplication application,
        ApplicationModel model,
        IReadOnlyList<Check> checks,
        string clock,
        CancellationToken cancellation
    )
    {
        await using (application)
        {
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = application.Address };
            var context = new CheckContext(model, http, CheckUsers.Of(model), clock, _time);
            return new TrialResult("", await new CheckRunner(context).RunAsync(checks, null, cancellation));
        }
    }

    private static string Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        return to;
    }
}
