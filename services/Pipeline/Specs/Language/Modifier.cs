namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>A word before (or a predicate after) a noun: adjective, participle, noun or literal.</summary>
/// <param name="Text">As written.</param>
/// <param name="Lemma">Of a participle the verb ("shipped" gives "ship"), else the dictionary form.</param>
public sealed record Modifier(ModifierKind Kind, string Text, string Lemma, TextSpan Span)
{
    /// <summary>"not empty", "unpaid" is not negated here: it is its own word.</summary>
    public bool Negated { get; init; }
}
