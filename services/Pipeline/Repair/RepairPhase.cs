using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Repair;

/// <summary>Phase 8: mends what deployment could not build or start.</summary>
public sealed class RepairPhase(Deployer deployer, Func<ApplicationModel, IReadOnlyList<string>> users) : IPhase
{
    public string Name => "Repair";

    public async Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        var symptoms = Symptoms.Of(state.Build, state.Start);
        if (symptoms.Count == 0)
        {
            return PhaseResult.Succeeded("nothing to repair");
        }

        var drafts = state.Drafts.ToDictionary(draft => draft.Path, StringComparer.Ordinal);
        var context = new RepairContext(Path.GetFullPath(state.Request.Output), state.Model, drafts);
        var ladder = new RepairLadder(RepairRules.All);
        (var attempts, state.Broken) = await ladder.RepairAsync(symptoms, context, stop => RedeployAsync(state, stop), cancellation);
        state.Repairs.AddRange(attempts);
        foreach (var attempt in attempts)
        {
            progress.Report(new Notice(attempt.Helped ? NoticeLevel.Info : NoticeLevel.Warning, attempt.Description));
        }

        return state.Broken.Count == 0
            ? PhaseResult.Succeeded($"{attempts.Count(attempt => attempt.Helped)} repairs")
            : new PhaseResult(PhaseOutcome.Failed, $"{state.Broken.Count} failures are left, the first: {state.Broken[0].Code} {state.Broken[0].Message}", BuildExit.Fault);
    }

    private async Task<IReadOnlyList<Symptom>> RedeployAsync(BuildState state, CancellationToken cancellation)
    {
        state.Build = await deployer.BuildAsync(state.Request.Output, cancellation);
        state.Start = state.Build.Succeeded
            ? await Deployer.StartForChecksAsync(state.Session!, users(state.Model), cancellation)
            : null;
        return Symptoms.Of(state.Build, state.Start);
    }
}
