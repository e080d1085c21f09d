using AgenticAi.MasterPlan.Drafts;

namespace AgenticAi.MasterPlan.Replanning;

/// <summary>A plan that was made from a changed specification and waits to be taken over.</summary>
/// <param name="Problems">Why the changed specification was refused.</param>
/// <param name="Difference">To the plan that holds; null as long as there is nothing to compare.</param>
/// <param name="Conflicts">With what people changed of the plan that holds.</param>
/// <param name="OpenQuestions">What the changed specification leaves open.</param>
internal sealed record ProposalView(
    int Number,
    DraftState State,
    string Title,
    IReadOnlyList<string> Problems,
    PlanDifference? Difference,
    IReadOnlyList<MergeConflict> Conflicts,
    int OpenQuestions,
    DateTimeOffset CreatedAt
);
