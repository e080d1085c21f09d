using System.Diagnostics;

namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>A verb with its modal, negation, voice and tense.</summary>
[DebuggerDisplay("{Lemma}")]
public sealed record VerbGroup
{
    /// <summary>Base form with its particle: "ship", "check in", "take back"; "be" for a plain copula.</summary>
    public required string Lemma { get; init; }

    public required string Text { get; init; }

    public required TextSpan Span { get; init; }

    public Modality Modality { get; init; }

    /// <summary>not, never, can not, no longer.</summary>
    public bool Negated { get; init; }

    public bool Passive { get; init; }

    /// <summary>has been, was: finished before the moment that the sentence speaks of.</summary>
    public bool Past { get; init; }

    public bool Progressive { get; init; }

    /// <summary>"adding a book", "to list loans".</summary>
    public bool IsNonFinite { get; init; }

    /// <summary>"may only", "only ships": only before the verb restricts the whole clause.</summary>
    public bool Only { get; init; }

    /// <summary>Lower case: "already", "automatically", "at once".</summary>
    public IReadOnlyList<string> Adverbs { get; init; } = [];

    public bool IsCopula => Lemma is "be" or "become" or "stay" or "remain";
}
