using AgenticAi.Pipeline.Atoms;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Targets;
using AgenticAi.Pipeline.Graph;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Planning;
using AgenticAi.Pipeline.Postgres;
using AgenticAi.Pipeline.Progress;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.EndToEnd.Tests.Validation;

/// <summary>A model that was generated, built and started on a private database.</summary>
internal sealed class GeneratedApplication : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly BuildState _state;

    private GeneratedApplication(DirectoryInfo folder, BuildState state)
    {
        _folder = folder;
        _state = state;
    }

    public string Output => _folder.FullName;

    public Uri Address => _state.Session!.Application!.Address;

    public static async Task<GeneratedApplication> StartAsync(ApplicationModel model)
    {
        var folder = Directory.CreateTempSubdirectory("agentic-test-");
        // The account that runs PostgreSQL must be able to pass through.
        await new CommandRunner(TimeProvider.System).RunAsync(new ToolCommand("chmod", "755", folder.FullName));
        var state = new BuildState(new BuildRequest([], folder.FullName)) { Model = model };
        var application = new GeneratedApplication(folder, state);
        var deployer = new Deployer(new CommandRunner(TimeProvider.System), cluster => new NpgsqlDatabases(cluster), TimeProvider.System);
        IReadOnlyList<IPhase> phases =
        [
            new PlanningPhase(TargetCatalog.Find("csharp")!, ValidationPhase.Plan),
            new AtomsPhase(BuildPhases.ProductVersion),
            new GraphPhase(),
            new GenerationPhase(),
            new DeploymentPhase(deployer, CheckUsers.SettingsOf),
        ];
        await new PhaseRunner(phases, TimeProvider.System).RunAsync(state, new Progress<PipelineEvent>(), CancellationToken.None);
        state.Session?.Application.ShouldNotBeNull(string.Join('\n', state.Phases.Select(phase => $"{phase.Name}: {phase.Summary}")));
        return application;
    }

    public async Task<IReadOnlyList<CheckResult>> CheckAsync(ApplicationModel model, Func<Check, bool>? filter = null)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var context = new CheckContext(model, http, CheckUsers.Of(model), new OutputLayout(Output).Clock, TimeProvider.System);
        return await new CheckRunner(context).RunAsync(
            [.. CheckCatalog.Build(model).Where(check => filter?.Invoke(check) ?? true)],
            null,
            CancellationToken.None
        );
    }

    /// <summary>Runs the tests that were generated with the application, on databases of their own beside its database.</summary>
    public async Task<CommandResult> TestAsync()
    {
        var environment = new Dictionary<string, string>(ChildEnvironment.ForTools())
        {
            ["ConnectionStrings__Database"] = _state.Session!.Cluster.ConnectionString("postgres"),
        };
        return await new CommandRunner(TimeProvider.System).RunAsync(
            new ToolCommand("dotnet", "test", "--nologo") { WorkingDirectory = Output, Environment = environment }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_state.Session is { } session)
        {
            await session.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
