using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Generation;

/// <summary>Phase 6.</summary>
public sealed class GenerationPhase : IPhase
{
    public string Name => "Generation";

    public async Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        var previous = PreviousAtoms.Load(state.Request.Output);
        var total = state.Plan.Files.Count;
        var done = 0;
        var reused = 0;
        var generator = new AtomGenerator(state.Plan, state.Model, state.Request.MaxParallel);
        state.Drafts = await generator.GenerateAsync(
            state.Dag,
            atom =>
            {
                var draft = previous.Reuse(atom);
                Interlocked.Add(ref reused, draft is null ? 0 : 1);
                return draft;
            },
            atom => progress.Report(new TaskProgressed(6, Name, Interlocked.Increment(ref done), total, atom.Output)),
            cancellation
        );
        return PhaseResult.Succeeded(reused == 0 ? $"{total} files" : $"{total} files, {reused} of them unchanged");
    }
}
