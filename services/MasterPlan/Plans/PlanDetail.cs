using System.Text.Json.Serialization;
using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Replanning;

namespace AgenticAi.MasterPlan.Plans;

/// <summary>A plan with what is to be said about it as a whole.</summary>
/// <param name="Problems">Why it was refused.</param>
/// <param name="Phases">Phases 1 to 5.</param>
/// <param name="Tasks">How many there are.</param>
/// <param name="Files">How many will be generated.</param>
/// <param name="Checks">How many will be run.</param>
/// <param name="OpenQuestions">Questions without an answer.</param>
/// <param name="Conflicts">What the last re-plan could not decide.</param>
/// <param name="Proposals">Numbers of drafts that were made from a changed specification and not taken over.</param>
internal sealed record PlanDetail(
    [property: JsonIgnore] PlanView Plan,
    IReadOnlyList<string> Problems,
    IReadOnlyList<PlanPhase> Phases,
    int Tasks,
    int Files,
    int Checks,
    int OpenQuestions,
    IReadOnlyList<MergeConflict> Conflicts,
    IReadOnlyList<int> Proposals
) : PlanView(Plan);
