using AgenticAi.Pipeline.Specs.Language.Quantities;

namespace AgenticAi.Pipeline.Specs.Language.Phrases;

/// <summary>What follows a head noun and belongs to it: remarks, literals, values, "of" phrases, relative clauses, and for subjects any preposition.</summary>
internal sealed class PhraseTailReader(Grammar grammar)
{
    private readonly TaggedSentence sentence = grammar.Sentence;

    public (NounPhrase Phrase, int End) Read(NounPhrase phrase, int start, int end, PhraseScope scope)
    {
        var i = end;
        while (Extend(phrase, i, scope) is var (longer, next) && next > i)
        {
            (phrase, i) = (longer, next);
        }

        var span = sentence.Span(start, i);
        return (phrase with { Span = span, Text = span.In(sentence.Text) }, i);
    }

    private (NounPhrase Phrase, int End) Extend(NounPhrase phrase, int i, PhraseScope scope)
    {
        if (sentence[i].Kind == TokenKind.Open && sentence[i].Text == "(" && sentence.CloseOf(i) > i && grammar.MayNest)
        {
            var remark = grammar.Nested(() => grammar.Lists.ReadRemark(i));
            return (phrase with { Remarks = [.. phrase.Remarks, remark] }, sentence.CloseOf(i) + 1);
        }

        if (sentence.Group(i) is { } group && sentence.Tag(i) == WordTag.Number)
        {
            return ExtendByQuantity(phrase, i, group);
        }

        if (sentence[i].IsLiteral && sentence.Tag(i) is WordTag.Noun or WordTag.Adjective && phrase.Apposition is null && !phrase.IsPronoun && phrase.Quantity?.Kind is null or QuantityKind.Count)
        {
            return (phrase with { Apposition = sentence[i] }, i + 1);
        }

        return sentence.Tag(i) switch
        {
            WordTag.Preposition => ExtendByPreposition(phrase, i, scope),
            WordTag.Relative or WordTag.Punctuation or WordTag.VerbParticiple or WordTag.VerbGerund => ExtendByClause(phrase, i, scope),
            WordTag.Adjective => ExtendByAdjective(phrase, i),
            _ => (phrase, i),
        };
    }

    // "stock 3", "members younger than 12", "20 items at most"; "borrows a copy 3 times" is no value of the copy.
    private (NounPhrase Phrase, int End) ExtendByQuantity(NounPhrase phrase, int i, QuantityGroup group)
    {
        if (group.Role == QuantityRole.Tail)
        {
            return (phrase, group.End);
        }

        if (group.Role == QuantityRole.Measure || phrase.IsPronoun || sentence.Tag(group.End) is WordTag.Noun or WordTag.NounPlural or WordTag.Adjective)
        {
            var isMeasured = group.Quantity.Comparative is not null && group.Quantity.Kind == QuantityKind.Duration;
            return isMeasured ? (Compare(phrase, group), group.End + 1) : (phrase, i);
        }

        var worded = sentence[i].Kind is TokenKind.Word or TokenKind.Comparison && sentence.IsAny(group.End - 2, "than", "to", "over", "above", "below", "under", "exceeding", ">", "<", ">=", "<=");
        return (worded ? Compare(phrase, group) : phrase with { Value = group.Quantity }, group.End);
    }

    private static NounPhrase Compare(NounPhrase phrase, QuantityGroup group) =>
        phrase with
        {
            Value = group.Quantity,
            Comparison = new(null, Clauses.ComparisonReader.OperatorOf(group.Quantity), null, group.Quantity, group.Quantity.Comparative ?? "than", group.Quantity.Span),
        };

    private (NounPhrase Phrase, int End) ExtendByPreposition(NounPhrase phrase, int i, PhraseScope scope)
    {
        var isRelative = sentence.Tag(i + 1) is WordTag.Relative or WordTag.Determiner && sentence.IsAny(i + 1, "which", "whom", "whose");
        if (!grammar.MayNest || (scope is not (PhraseScope.Subject or PhraseScope.Description) && !isRelative && !sentence.Is(i, "of")))
        {
            return (phrase, i);
        }

        if (isRelative)
        {
            return AddRelative(phrase, grammar.Nested(() => grammar.Subordinates.ReadRelative(i)), i);
        }

        var (complement, end) = grammar.Nested(() => grammar.Complements.Read(i, PhraseScope.Complement));
        if (complement is null)
        {
            return (phrase, i);
        }

        if (complement.Preposition != "of" || complement.Phrase is not { } of)
        {
            return (phrase with { Complements = [.. phrase.Complements, complement] }, end);
        }

        var isValue = of.Quantity is { } amount && (amount.Kind != QuantityKind.Count || of.HeadToken.Kind == TokenKind.Number);
        return isValue ? (phrase with { Value = of.Quantity }, end)
            : phrase.Possessor is null ? (phrase with { Possessor = of }, end)
            : (phrase with { Complements = [.. phrase.Complements, complement] }, end);
    }

    private (NounPhrase Phrase, int End) ExtendByClause(NounPhrase phrase, int i, PhraseScope scope)
    {
        if (!grammar.MayNest)
        {
            return (phrase, i);
        }

        var at = sentence.IsComma(i) ? i + 1 : i;
        var isRelative = sentence.Tag(at) == WordTag.Relative || (at > i && sentence.Tag(at) == WordTag.Preposition && sentence.IsAny(at + 1, "which", "whom"));
        if (isRelative && !(at > i && sentence.Is(at, "that")))
        {
            return AddRelative(phrase, grammar.Nested(() => grammar.Subordinates.ReadRelative(at)), i);
        }

        var isReduced = at == i && !phrase.IsPronoun | phrase.Head is "anyone" or "anybody" or "everyone" or "those" or "all" && sentence.Tag(at) is WordTag.VerbParticiple or WordTag.VerbGerund;
        return isReduced && IsReducedRelative(at, scope) ? AddRelative(phrase, grammar.Nested(() => grammar.Subordinates.ReadReduced(at)), i) : (phrase, i);
    }

    // "issues filtered by status", "members filing at the same moment"; not "the reason given", which ends there and reads the same.
    private bool IsReducedRelative(int i, PhraseScope scope) =>
        sentence.Tag(i) == WordTag.VerbParticiple
        || sentence.Tag(i + 1) is WordTag.Preposition or WordTag.To or WordTag.Determiner or WordTag.Possessive or WordTag.Noun or WordTag.NounPlural or WordTag.Number or WordTag.Adjective
            && (scope != PhraseScope.Object || !sentence.IsComma(i - 1));

    private static (NounPhrase Phrase, int End) AddRelative(NounPhrase phrase, (Clause? Clause, int End) read, int start) =>
        read.Clause is null ? (phrase, start) : (phrase with { Relatives = [.. phrase.Relatives, read.Clause] }, read.End);

    // "the days overdue", "a limit higher than the fee".
    private (NounPhrase Phrase, int End) ExtendByAdjective(NounPhrase phrase, int i)
    {
        if (sentence.Is(i + 1, "than") && Comparatives.Direction(sentence[i].Text) is { } direction && grammar.MayNest)
        {
            var (right, end) = grammar.Nested(() => grammar.NounPhrases.ReadOne(i + 2, PhraseScope.Complement));
            var comparison = new Comparison(null, direction > 0 ? ComparisonOperator.Greater : ComparisonOperator.Less, right, null, sentence.Lower(i), sentence.Span(i, end));
            return right is null ? (phrase, i) : (phrase with { Comparison = comparison }, end);
        }

        var ends = sentence.IsStop(i + 1) || sentence.IsComma(i + 1) || sentence.Tag(i + 1) is WordTag.Preposition or WordTag.Coordinator or WordTag.Subordinator;
        return ends && !phrase.IsPronoun | phrase.Head is "nothing" or "anything" or "something" or "everything"
            ? (phrase with { Modifiers = [.. phrase.Modifiers, new PhraseDraft(sentence, i).ToModifier(i)] }, i + 1)
            : (phrase, i);
    }
}
