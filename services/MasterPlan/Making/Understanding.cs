using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Drafts;
using AgenticAi.Pipeline.Planning;

namespace AgenticAi.MasterPlan.Making;

/// <summary>What phases 1 to 5 made of a specification.</summary>
/// <param name="Problems">Why there is nothing; empty when the state is ready.</param>
internal sealed record Understanding(
    DraftState State,
    string Title,
    string Model,
    IReadOnlyList<PlannedTask> Tasks,
    IReadOnlyList<PlannedWork> Works,
    IReadOnlyList<DraftAtom> Atoms,
    IReadOnlyList<PlanQuestion> Questions,
    IReadOnlyList<PlanPhase> Phases,
    IReadOnlyList<string> Problems
)
{
    public static Understanding Refused(params IReadOnlyList<string> problems) => new(DraftState.Refused, "", "", [], [], [], [], [], problems);

    public static Understanding Faulted(string problem) => new(DraftState.Faulted, "", "", [], [], [], [], [], [problem]);
}
