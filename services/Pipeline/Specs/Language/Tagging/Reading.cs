namespace AgenticAi.Pipeline.Specs.Language.Tagging;

/// <summary>One way to read a word.</summary>
/// <param name="Score">How likely the word is this, whatever stands around it.</param>
internal readonly record struct Reading(TagState State, WordTag Tag, string Lemma, int Score)
{
    /// <summary>A verb form that carries a clause: not an infinitive or participle.</summary>
    public bool IsFinite { get; init; }

    /// <summary>"a", "each": a noun of this phrase is singular.</summary>
    public bool WantsSingular { get; init; }
}
