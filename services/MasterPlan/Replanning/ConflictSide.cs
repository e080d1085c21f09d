namespace AgenticAi.MasterPlan.Replanning;

public enum ConflictSide
{
    /// <summary>What people set.</summary>
    Ours,

    /// <summary>What the new plan says.</summary>
    Theirs,
}
