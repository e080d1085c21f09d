namespace AgenticAi.Pipeline.Specs.Language.Clauses;

internal enum ClauseLevel
{
    Main,

    /// <summary>A step of a scenario: "when" and "then" start the next one.</summary>
    Step,

    /// <summary>A condition and the like: ends at a comma.</summary>
    Subordinate,

    /// <summary>On a noun: ends at a comma, too, and leaves conditions to the clause above.</summary>
    Relative,
}
