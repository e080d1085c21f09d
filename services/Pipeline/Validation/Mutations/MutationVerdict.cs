namespace AgenticAi.Pipeline.Validation.Mutations;

/// <summary>What became of the proof of a rule when the rule was taken out.</summary>
public enum MutationVerdict
{
    /// <summary>A check failed, and no requirement that names the rule is proven any more.</summary>
    Killed,

    /// <summary>A requirement that names the rule still counts as proven, or none of its checks failed.</summary>
    Survived,

    /// <summary>The application could not be compiled or started, so nothing was shown.</summary>
    Broken,
}
