namespace AgenticAi.Execution.Executions;

public enum ExecutionState
{
    /// <summary>Its plan is being made.</summary>
    Planning,

    Running,

    /// <summary>Nothing new is begun until it is resumed.</summary>
    Paused,

    /// <summary>Everything is proven.</summary>
    Succeeded,

    /// <summary>It was built, and something is not proven.</summary>
    Incomplete,

    /// <summary>It could not be built or proven.</summary>
    Failed,

    /// <summary>Its specification can't be planned.</summary>
    Refused,

    Cancelled,
}
