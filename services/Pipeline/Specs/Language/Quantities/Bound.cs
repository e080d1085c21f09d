namespace AgenticAi.Pipeline.Specs.Language.Quantities;

/// <summary>How words around a number bound it.</summary>
internal enum Bound
{
    Exact,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    Between,

    /// <summary>"from" counts only when a range follows.</summary>
    From,
}
