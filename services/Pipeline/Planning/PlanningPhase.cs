using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Planning;

/// <summary>Phase 3.</summary>
/// <param name="target">What is generated.</param>
/// <param name="checks">The checks that validation will derive from a model.</param>
public sealed class PlanningPhase(ITarget target, Func<ApplicationModel, IReadOnlyList<PlannedCheck>> checks) : IPhase
{
    public string Name => "Planning";

    public Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        state.Plan = new TaskPlanner(target).Plan(state.Model, checks(state.Model));
        return Task.FromResult(
            PhaseResult.Succeeded($"{state.Plan.Tasks.Count} tasks, {state.Plan.Files.Count} files, {state.Plan.Checks.Count} checks")
        );
    }
}
