namespace AgenticAi.MasterPlan.Drafts;

internal enum DraftState
{
    /// <summary>The specification is being read.</summary>
    Making,

    Ready,

    /// <summary>The specification can't be planned.</summary>
    Refused,

    /// <summary>The product or the machine failed.</summary>
    Faulted,
}
