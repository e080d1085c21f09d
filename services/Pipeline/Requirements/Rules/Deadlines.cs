using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>"up to 24 hours before its start" ends 24 hours before: it is a last moment and no longest distance.</summary>
internal static class Deadlines
{
    public static Complement Read(Complement complement, Sentence sentence) =>
        complement is { Preposition: "before", Offset: { Quantity: { Minimum: null, Maximum: { } most, MaximumExclusive: false } quantity } offset }
        && sentence.Tokens.Any(token => token.Span.Offset == quantity.Span.Offset && token.Lemma is "up" or "up to" or "until" or "till")
            ? complement with
            {
                Preposition = "until",
                Offset = offset with { Quantity = quantity with { Minimum = most } },
            }
            : complement;
}
