using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Repair;

/// <summary>Phase 8: mends what deployment could not build or start.</summary>
public sealed class RepairPhase(Repairer repairer) : IPhase
{
    public string Name => "Repair";

    public async Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        var symptoms = Symptoms.Of(Path.GetFullPath(state.Request.Output), state.Build, state.Start);
        if (symptoms.Count == 0)
        {
            return PhaseResult.Succeeded("nothing to repair");
        }

        state.Broken = await repairer.RepairAsync(state, symptoms, check: null, progress, cancellation);
        var helped = state.Repairs.Count(attempt => attempt.Helped);
        return state.Broken.Count == 0
            ? PhaseResult.Succeeded(helped == 1 ? "1 repair" : $"{helped} repairs")
            : new PhaseResult(
                PhaseOutcome.Failed,
                $"{state.Broken.Count} failures are left, the first: {state.Broken[0].Code} {state.Broken[0].Message}",
                BuildExit.Fault
            );
    }
}
