namespace AgenticAi.Pipeline.Progress;

public enum PhaseOutcome
{
    Succeeded,

    /// <summary>The result of an earlier run still holds, nothing was done.</summary>
    Unchanged,

    /// <summary>The phase ended, and its summary names what is not proven or not understood.</summary>
    Incomplete,

    Failed,
}
