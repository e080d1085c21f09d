namespace AgenticAi.MasterPlan.Plans;

/// <summary>What people said about a plan as it is now.</summary>
internal enum ReviewState
{
    Pending,
    Approved,
    Rejected,
}
