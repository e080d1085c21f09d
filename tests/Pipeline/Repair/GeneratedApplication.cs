using System.Runtime.CompilerServices;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Writing;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Tests.Repair;

/// <summary>An application that was really generated and built once. Tests break copies of it, or itself and mend it.</summary>
public sealed class GeneratedApplication : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public BuildState State { get; private set; } = null!;

    public string Root => _folder.Root;

    public async Task InitializeAsync()
    {
        var runner = new CommandRunner(TimeProvider.System);

        // The account that runs PostgreSQL must be able to pass through.
        await runner.RunAsync(new ToolCommand("chmod", ["755", Root]));
        var request = new BuildRequest([Specification()], Root);
        State = new BuildState(request);
        await new PhaseRunner([.. BuildPhases.UntilGraph(request), new GenerationPhase()], TimeProvider.System).RunAsync(
            State,
            new Silent(),
            CancellationToken.None
        );
        OriginalFiles.Keep(Root, WorkspaceWriter.Write(Root, State.Drafts).Files);
        var build = await new DotnetBuild(runner).RunAsync(Root, new OutputLayout(Root).Log("build"));
        build.Errors.ShouldBeEmpty();
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private static string Specification([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "notebook.md");

    internal sealed class Silent : IProgress<PipelineEvent>
    {
        public void Report(PipelineEvent value)
        {
            // Nobody watches.
        }
    }
}
