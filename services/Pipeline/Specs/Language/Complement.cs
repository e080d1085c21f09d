namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>A preposition with its phrase or gerund clause: "with 409", "for 21 days", "without naming it".</summary>
/// <param name="Preposition">Lower case, several words joined by a space: "instead of", "because of". Empty
/// for a bare phrase beside the object: "each time", "20 items".</param>
public sealed record Complement(string Preposition, NounPhrase? Phrase, TextSpan Span)
{
    /// <summary>"by paying the fine": the clause after the preposition, when it is one.</summary>
    public Clause? Clause { get; init; }

    /// <summary>"24 hours" in "24 hours before its start" and in "until 24 hours before its start".</summary>
    public Offset? Offset { get; init; }

    /// <summary>"not by letter", "never for their own".</summary>
    public bool Negated { get; init; }

    /// <summary>"only within 15 minutes".</summary>
    public bool Only { get; init; }
}
