namespace AgenticAi.Pipeline.Specs.Language.Tagging;

internal enum InfinitiveDue
{
    No,

    /// <summary>Adverbs and a negation may come between.</summary>
    Next,

    /// <summary>"let staff change": a noun phrase comes between.</summary>
    BehindNoun,
}
