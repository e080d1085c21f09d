namespace AgenticAi.Pipeline.Requirements.Rules;

internal enum Polarity
{
    /// <summary>The act goes on only under the conditions.</summary>
    Allowed,

    /// <summary>The act is refused under the conditions.</summary>
    Forbidden,
}
