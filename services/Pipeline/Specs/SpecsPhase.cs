using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Specs;

/// <summary>Phase 1.</summary>
public sealed class SpecsPhase(SpecReadOptions options) : IPhase
{
    public string Name => "Specification";

    public Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        var (documents, problems) = SpecReader.Read(state.Request.Inputs, options, cancellation);
        state.Documents = documents;
        state.Problems.AddRange(problems);
        var summary =
            $"{documents.Count} {(documents.Count == 1 ? "document" : "documents")}, {documents.Sum(document => document.Blocks.Count)} blocks";
        return Task.FromResult(
            problems.Count == 0 ? PhaseResult.Succeeded(summary) : new PhaseResult(PhaseOutcome.Failed, summary, BuildExit.BadInput)
        );
    }
}
