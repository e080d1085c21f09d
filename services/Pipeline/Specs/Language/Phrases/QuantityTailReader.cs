using AgenticAi.Pipeline.Specs.Language.Clauses;
using AgenticAi.Pipeline.Specs.Language.Quantities;

namespace AgenticAi.Pipeline.Specs.Language.Phrases;

/// <summary>Quantities behind a noun: "stock 3", "members younger than 12", "20 items at most"; not "borrows a copy 3 times".</summary>
internal sealed class QuantityTailReader(Grammar grammar)
{
    private readonly TaggedSentence sentence = grammar.Sentence;

    /// <summary>The phrase with the quantity at <paramref name="i"/>, or the same phrase and index when the quantity is none of its own.</summary>
    public (NounPhrase Phrase, int End) Extend(NounPhrase phrase, int i, QuantityGroup group)
    {
        if (group.Role == QuantityRole.Tail)
        {
            return (phrase, group.End);
        }

        var isDimension =
            (sentence.Is(group.Start + 1, "than") && !sentence.IsAny(group.Start, "more", "less", "fewer"))
            || sentence.IsAny(group.Start, "under", "over", "above", "below");
        if (isDimension && grammar.MayNest)
        {
            var (measure, end) = grammar.Nested(() => grammar.NounPhrases.ReadOne(i, PhraseScope.Complement));
            return measure is null ? (phrase, i) : (Compare(phrase, sentence.Group(i)!), end);
        }

        if (
            group.Role == QuantityRole.Measure
            || phrase.IsPronoun
            || sentence.Tag(group.End) is WordTag.Noun or WordTag.NounPlural or WordTag.Adjective
        )
        {
            var isMeasured = group.Quantity.Comparative is not null && group.Quantity.Kind == QuantityKind.Duration;
            return isMeasured ? (Compare(phrase, group), group.End + 1) : (phrase, i);
        }

        var worded =
            sentence[i].Kind is TokenKind.Word or TokenKind.Comparison
            && sentence.IsAny(group.End - 2, "than", "to", "over", "above", "below", "under", "exceeding", ">", "<", ">=", "<=");
        return (worded ? Compare(phrase, group) : phrase with { Value = group.Quantity }, group.End);
    }

    private static NounPhrase Compare(NounPhrase phrase, QuantityGroup group) =>
        phrase with
        {
            Value = group.Quantity,
            Comparison = new(
                null,
                ComparisonReader.OperatorOf(group.Quantity),
                null,
                group.Quantity,
                group.Quantity.Comparative ?? "than",
                group.Quantity.Span
            ),
        };
}
