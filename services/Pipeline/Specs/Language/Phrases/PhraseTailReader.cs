using AgenticAi.Pipeline.Specs.Language.Quantities;

namespace AgenticAi.Pipeline.Specs.Language.Phrases;

/// <summary>What follows a head noun and belongs to it: remarks, literals, values, "of" phrases, relative clauses, and for subjects any preposition.</summary>
internal sealed class PhraseTailReader(Grammar grammar)
{
    private readonly TaggedSentence sentence = grammar.Sentence;
    private readonly QuantityTailReader quantities = new(grammar);

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
            return quantities.Extend(phrase, i, group);
        }

        if (IsName(i) && phrase.Appositions.Count == 0 && !phrase.IsPronoun)
        {
            return ExtendByNames(phrase, i);
        }

        return sentence.Tag(i) switch
        {
            WordTag.Preposition => ExtendByPreposition(phrase, i, scope),
            WordTag.To when sentence.Tag(i + 1) is not (WordTag.Verb or WordTag.Adverb) => ExtendByPreposition(phrase, i, scope),
            WordTag.Relative or WordTag.Punctuation or WordTag.VerbParticiple or WordTag.VerbGerund => ExtendByClause(phrase, i, scope),
            WordTag.Adjective => ExtendByAdjective(phrase, i),
            WordTag.Coordinator when sentence.Is(i, "but") && phrase.IsPronoun => ExtendByException(phrase, i),
            _ => (phrase, i),
        };
    }

    private bool IsName(int i) =>
        sentence[i].IsLiteral || (sentence.Tag(i) is WordTag.Noun or WordTag.NounPlural && BasePhraseReader.IsNameBehindNoun(sentence, i));

    // A plural noun is named by a whole list: "filters `author`, `price` and `title`".
    private (NounPhrase Phrase, int End) ExtendByNames(NounPhrase phrase, int i)
    {
        var names = new List<Token> { sentence[i++] };
        while (phrase.IsPlural && names.Count < 100)
        {
            var at = sentence.IsComma(i) ? i + 1 : i;
            at = sentence.IsCoordinator(at) ? at + 1 : at;
            if (at == i || !sentence[at].IsLiteral)
            {
                break;
            }

            names.Add(sentence[at]);
            i = at + 1;
        }

        return (phrase with { Appositions = names }, i);
    }

    private (NounPhrase Phrase, int End) ExtendByPreposition(NounPhrase phrase, int i, PhraseScope scope)
    {
        var isRelative = sentence.Tag(i + 1) is WordTag.Relative or WordTag.Determiner && sentence.IsAny(i + 1, "which", "whom", "whose");
        if (
            !grammar.MayNest
            || (scope is not (PhraseScope.Subject or PhraseScope.Description) && !isRelative && !sentence.IsAny(i, "of", "times", "plus", "minus"))
        )
        {
            return (phrase, i);
        }

        if (isRelative)
        {
            return AddRelative(phrase, grammar.Nested(() => grammar.Subordinates.ReadRelative(i)), i);
        }

        var (complement, end) = grammar.Nested(() => grammar.Complements.Read(i, PhraseScope.WithinPhrase));
        if (complement is null)
        {
            return (phrase, i);
        }

        if (complement.Preposition != "of" || complement.Phrase is not { } of)
        {
            return (phrase with { Complements = [.. phrase.Complements, complement] }, end);
        }

        var isValue =
            of.Quantity is { } amount
            && (amount.Kind != QuantityKind.Count || of.HeadToken.Kind == TokenKind.Number || MeasureWords.IsMeasure(of.Head));
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
        var isRelative =
            sentence.Tag(at) == WordTag.Relative || (at > i && sentence.Tag(at) == WordTag.Preposition && sentence.IsAny(at + 1, "which", "whom"));
        if (isRelative && !(at > i && sentence.Is(at, "that")))
        {
            return AddRelative(phrase, grammar.Nested(() => grammar.Subordinates.ReadRelative(at)), i);
        }

        var isReduced =
            at == i
            && !phrase.IsPronoun | phrase.Head is "anyone" or "anybody" or "everyone" or "those" or "all"
            && sentence.Tag(at) is WordTag.VerbParticiple or WordTag.VerbGerund;
        return isReduced && IsReducedRelative(at, scope)
            ? AddRelative(phrase, grammar.Nested(() => grammar.Subordinates.ReadReduced(at)), i)
            : (phrase, i);
    }

    // "issues filtered by status", "members filing at the same moment"; not "the reason given", which ends there and reads the same.
    private bool IsReducedRelative(int i, PhraseScope scope) =>
        sentence.Tag(i) == WordTag.VerbParticiple
        || sentence.Tag(i + 1)
            is WordTag.Preposition
                or WordTag.To
                or WordTag.Determiner
                or WordTag.Possessive
                or WordTag.Noun
                or WordTag.NounPlural
                or WordTag.Number
                or WordTag.Adjective
            && (scope != PhraseScope.Object || !sentence.IsComma(i - 1));

    private static (NounPhrase Phrase, int End) AddRelative(NounPhrase phrase, (Clause? Clause, int End) read, int start) =>
        read.Clause is null ? (phrase, start) : (phrase with { Relatives = [.. phrase.Relatives, read.Clause] }, read.End);

    // "nobody but the owner"
    private (NounPhrase Phrase, int End) ExtendByException(NounPhrase phrase, int i)
    {
        var (exception, end) = grammar.NounPhrases.ReadOne(i + 1, PhraseScope.Complement);
        return exception is null || sentence.Tag(i + 1) == WordTag.Pronoun
            ? (phrase, i)
            : (phrase with { Complements = [.. phrase.Complements, new Complement("but", exception, sentence.Span(i, end))] }, end);
    }

    // "the days overdue", "a limit higher than the fee".
    private (NounPhrase Phrase, int End) ExtendByAdjective(NounPhrase phrase, int i)
    {
        if (sentence.Is(i + 1, "than") && Comparatives.Direction(sentence[i].Text) is { } direction && grammar.MayNest)
        {
            var (right, end) = grammar.Nested(() => grammar.NounPhrases.ReadOne(i + 2, PhraseScope.Complement));
            var comparison = new Comparison(
                null,
                direction > 0 ? ComparisonOperator.Greater : ComparisonOperator.Less,
                right,
                null,
                sentence.Lower(i),
                sentence.Span(i, end)
            );
            return right is null ? (phrase, i) : (phrase with { Comparison = comparison }, end);
        }

        var ends =
            sentence.IsStop(i + 1)
            || sentence.IsComma(i + 1)
            || sentence.Tag(i + 1) is WordTag.Preposition or WordTag.Coordinator or WordTag.Subordinator;
        return ends && !phrase.IsPronoun | phrase.Head is "nothing" or "anything" or "something" or "everything"
            ? (phrase with { Modifiers = [.. phrase.Modifiers, new PhraseDraft(sentence, i).ToModifier(i)] }, i + 1)
            : (phrase, i);
    }
}
