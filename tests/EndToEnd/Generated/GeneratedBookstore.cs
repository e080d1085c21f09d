using AgenticAi.Pipeline.Deployment.Applications;
using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Generation.Targets;
using AgenticAi.Pipeline.Generation.Writing;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Postgres;

namespace AgenticAi.EndToEnd.Tests.Generated;

/// <summary>The bookstore of the sample models: generated, built and started with a private PostgreSQL.</summary>
public sealed class GeneratedBookstore : IAsyncLifetime
{
    // Not CreateTempSubdirectory: PostgreSQL runs as a user of its own when we are root, and has to reach its folder.
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"agentic-generated-{Guid.NewGuid():N}"));
    private readonly CommandRunner _runner = new(TimeProvider.System);
    private PrivateCluster? _cluster;
    private ApplicationSession? _session;

    public BuildOutcome? Build { get; private set; }

    public Uri Address => _session?.Application?.Address ?? throw new InvalidOperationException("The bookstore did not start.");

    private string Workspace => Path.Combine(_folder.FullName, "bookstore");

    public async Task InitializeAsync()
    {
        var model = ModelJson.Read(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/Pipeline/Samples/bookstore.json")));
        var drafts = TargetCatalog
            .Find("csharp")!
            .Generators.SelectMany(generator => generator.Plan(model).Select(file => generator.Generate(file, model)));
        WorkspaceWriter.Write(Workspace, [.. drafts]);
        Build = await new DotnetBuild(_runner).RunAsync(Workspace, Path.Combine(_folder.FullName, "build.log"));
        Build.Errors.ShouldBeEmpty();
        _cluster = await PrivateCluster.StartAsync(Path.Combine(_folder.FullName, "cluster"), Durability.Throwaway, _runner);
        _session = new ApplicationSession(Workspace, _cluster, new NpgsqlDatabases(_cluster), TimeProvider.System);
        var started = await _session.StartAsync(
            new SessionStart("bookstore", Path.Combine(_folder.FullName, "run.log")) { Users = ["admin:root@example.com:Secret-12345"] },
            CancellationToken.None
        );
        started.Problem.ShouldBe("", string.Join('\n', started.Tail));
    }

    public async Task DisposeAsync()
    {
        // The session stops its cluster too.
        if (_session is not null)
            await _session.DisposeAsync();
        else if (_cluster is not null)
            await _cluster.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
