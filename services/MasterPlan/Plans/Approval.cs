namespace AgenticAi.MasterPlan.Plans;

/// <summary>Whether a plan may be executed.</summary>
internal static class Approval
{
    /// <returns>Why not; null when it may.</returns>
    /// <param name="needsApproval">Its project executes only what was approved.</param>
    public static string? Withheld(Plan plan, bool needsApproval) =>
        plan.Review switch
        {
            ReviewState.Rejected => $"The plan {plan.Id} was rejected. Change it, then have it approved.",
            ReviewState.Pending when needsApproval =>
                $"This project executes only approved plans: have the plan {plan.Id} approved, then execute it.",
            _ => null,
        };
}
