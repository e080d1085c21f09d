using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Graph;

/// <summary>Phase 5.</summary>
public sealed class GraphPhase : IPhase
{
    public string Name => "Graph";

    public Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        (state.Dag, var problems) = DagBuilder.Build(state.Atoms);
        foreach (var problem in problems)
        {
            progress.Report(new Notice(NoticeLevel.Error, $"{problem.AtomId} {problem.Message}."));
        }

        return Task.FromResult(
            problems.Count == 0
                ? PhaseResult.Succeeded($"{state.Dag.Levels.Count} levels")
                : new PhaseResult(PhaseOutcome.Failed, $"{problems.Count} dependencies can't be met", BuildExit.Fault)
        );
    }
}
