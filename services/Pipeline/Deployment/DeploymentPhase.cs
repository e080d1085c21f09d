using AgenticAi.Pipeline.Atoms;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Writing;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Deployment;

/// <summary>Phase 7. What fails here is left to the next phase to repair.</summary>
/// <param name="deployer">Builds and starts.</param>
/// <param name="users">The configured users that the checks of a model need.</param>
public sealed class DeploymentPhase(Deployer deployer, Func<ApplicationModel, IReadOnlyList<string>> users) : IPhase
{
    public string Name => "Deployment";

    public async Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        var output = state.Request.Output;
        await deployer.RequireFreeAsync(output, cancellation);
        state.Written = WorkspaceWriter.Write(output, state.Drafts, cancellation);
        Tell(state.Written, progress);
        OriginalFiles.Keep(output, state.Written.Files);
        await RecordAsync(state, new OutputLayout(output), cancellation);

        var result = await deployer.DeployAsync(state, users(state.Model), cancellation);
        return result.Outcome == PhaseOutcome.Succeeded
            ? PhaseResult.Succeeded($"{state.Written.Written.Count} files written, {result.Summary}")
            : result;
    }

    private static void Tell(WriteResult written, IProgress<PipelineEvent> progress)
    {
        foreach (var kept in written.Kept)
        {
            var offer = kept.Offer is null ? "" : $" The new version is in {kept.Offer}: merge it, then delete that file.";
            progress.Report(new Notice(NoticeLevel.Warning, $"{kept.Path} was edited and is kept.{offer}"));
        }
    }

    private static async Task RecordAsync(BuildState state, OutputLayout layout, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(layout.Model, ModelJson.Write(state.Model), cancellation);
        await File.WriteAllTextAsync(layout.Atoms, PreviousAtoms.Record(state.Atoms), cancellation);
    }
}
