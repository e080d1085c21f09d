using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;
using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Requirements;

/// <summary>Phase 2.</summary>
public sealed class RequirementsPhase : IPhase
{
    public string Name => "Requirements";

    public Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        var (model, problems) = SpecificationAnalyzer.Analyze(state.Documents, null, cancellation);
        state.Model = model;
        state.Problems.AddRange(problems);
        state.Problems.AddRange(model.Conflicts.Select(Contradiction));
        if (state.Request.Strict)
        {
            state.Problems.AddRange(model.Requirements.SelectMany(requirement => requirement.NotUnderstood).Select(NotUnderstood));
        }

        if (model.Domain.Entities.Count == 0 && model.Api.Operations.Count == 0 && state.Problems.Count == 0)
        {
            state.Problems.Add(NothingToBuild(state));
        }

        return Task.FromResult(Result(state));
    }

    private static PhaseResult Result(BuildState state)
    {
        var open = state.Model.Requirements.Count(requirement => requirement.NotUnderstood.Count > 0);
        var summary =
            $"{state.Model.Requirements.Count(requirement => requirement.Kind != RequirementKind.Note)} requirements, "
            + $"{state.Model.Domain.Entities.Count} entities, {state.Model.Api.Operations.Count} operations"
            + (open == 0 ? "" : $", {open} not fully understood");
        return state.Problems.Count > 0
            ? new PhaseResult(PhaseOutcome.Failed, summary, BuildExit.BadInput)
            : new PhaseResult(open == 0 ? PhaseOutcome.Succeeded : PhaseOutcome.Incomplete, summary);
    }

    private static SpecProblem Contradiction(Conflict conflict) =>
        new(
            "contradiction",
            conflict.First == conflict.Second
                ? $"{conflict.Text} It says \"{conflict.First.Words}\"."
                : $"{conflict.Text} It says \"{conflict.First.Words}\" ({conflict.First}) and \"{conflict.Second.Words}\".",
            conflict.First == conflict.Second ? "Correct the statement." : "Keep one of the two statements.",
            conflict.Second
        );

    private static SpecProblem NotUnderstood(SourceSpan words) =>
        new("not-understood", $"\"{words.Words}\" is not understood.", "Say it in other words, or build without --strict.", words);

    private static SpecProblem NothingToBuild(BuildState state) =>
        new(
            "nothing-to-build",
            "The specification names nothing that could be stored or called.",
            "Describe the things that the application keeps (\"A book has a title and a price.\") or its endpoints.",
            null,
            state.Documents.Count == 0 ? null : state.Documents[0].File
        );
}
