namespace AgenticAi.Contracts.Tasks;

public enum TaskOutcome
{
    Succeeded,

    /// <summary>It would fail again: its inputs are the cause.</summary>
    Failed,

    /// <summary>The worker's machine is the cause (a full disk, a missing tool); another attempt may succeed.</summary>
    Faulted,

    /// <summary>The worker stops; somebody else should do it.</summary>
    HandedBack,

    /// <summary>Its execution was cancelled.</summary>
    Cancelled,
}
