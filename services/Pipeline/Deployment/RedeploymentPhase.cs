using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Deployment;

/// <summary>Phase 7 without writing: builds and starts what already lies in the output folder.</summary>
public sealed class RedeploymentPhase(Deployer deployer, Func<ApplicationModel, IReadOnlyList<string>> users) : IPhase
{
    public string Name => "Deployment";

    public async Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        await deployer.RequireFreeAsync(state.Request.Output, cancellation);
        var result = await deployer.DeployAsync(state, users(state.Model), cancellation);
        return result.Outcome == PhaseOutcome.Failed ? result with { Stop = BuildExit.Fault } : result;
    }
}
