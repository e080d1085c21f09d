namespace AgenticAi.Pipeline.Validation;

public enum CheckOutcome
{
    Passed,

    /// <summary>The application did not do what the model says.</summary>
    Failed,

    /// <summary>The state that the check needs could not be reached, so it says nothing about the rule.</summary>
    Blocked,
}
