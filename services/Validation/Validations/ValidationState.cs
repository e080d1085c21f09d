namespace AgenticAi.Validation.Validations;

internal enum ValidationState
{
    Queued,
    Running,

    /// <summary>Everything that was looked at is right.</summary>
    Passed,

    /// <summary>Something is wrong with the code.</summary>
    Failed,

    /// <summary>The machine or the product failed; it says nothing about the code.</summary>
    Faulted,
}
