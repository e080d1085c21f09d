using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Atoms;

/// <summary>Phase 4.</summary>
public sealed class AtomsPhase(string productVersion) : IPhase
{
    public string Name => "Atomization";

    public Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        state.Atoms = Atomizer.Cut(state.Plan, state.Model, productVersion);
        return Task.FromResult(PhaseResult.Succeeded($"{state.Atoms.Count} atoms"));
    }
}
