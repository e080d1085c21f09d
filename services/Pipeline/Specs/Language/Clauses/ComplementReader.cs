using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>Prepositions with their phrase or gerund clause, and distances in time ("24 hours before its start").</summary>
internal sealed class ComplementReader(Grammar grammar)
{
    private static readonly string[][] Compound =
    [
        ["instead", "of"],
        ["because", "of"],
        ["out", "of"],
        ["due", "to"],
        ["according", "to"],
        ["up", "to"],
        ["prior", "to"],
        ["such", "as"],
        ["as", "of"],
        ["on", "behalf", "of"],
        ["in", "addition", "to"],
        ["in", "front", "of"],
        ["with", "respect", "to"],
        ["next", "to"],
        ["other", "than"],
        ["rather", "than"],
        ["except", "for"],
        ["depending", "on"],
        ["as", "part", "of"],
        ["together", "with"],
        ["along", "with"],
        ["in", "exchange", "for"],
        ["at", "the", "end", "of"],
    ];

    private readonly TaggedSentence sentence = grammar.Sentence;

    /// <summary>Also reads "only" and "not" before the preposition.</summary>
    public (Complement? Complement, int End) Read(int start, PhraseScope scope)
    {
        var only = sentence.Is(start, "only");
        var negated = sentence.Tag(start) == WordTag.Negation;
        var i = only || negated ? start + 1 : start;
        var (complement, end) = sentence.Amount(i) is not null ? ReadDistance(i, "") : ReadPlain(i, scope);
        return complement is null ? (null, start) : (complement with { Only = only, Negated = negated, Span = sentence.Span(start, end) }, end);
    }

    /// <summary>Words of the preposition at <paramref name="i"/>, 0 when there is none.</summary>
    public int PrepositionLength(int i)
    {
        foreach (var words in Compound)
        {
            if (Enumerable.Range(0, words.Length).All(k => sentence.Is(i + k, words[k])))
            {
                return words.Length;
            }
        }

        return
            sentence.Tag(i) is WordTag.Preposition || (sentence.Tag(i) == WordTag.To && sentence.Tag(i + 1) != WordTag.Verb) || IsStrayPreposition(i)
            ? 1
            : 0;
    }

    // "before" and the like, tagged as opening a clause that turns out to be a phrase.
    private bool IsStrayPreposition(int i) =>
        sentence.Tag(i) == WordTag.Subordinator
        && sentence.IsAny(i, "before", "after", "until", "till", "since", "as", "except")
        && (grammar.Lookahead.StartsPhrase(i + 1) || sentence.Tag(i + 1) == WordTag.VerbGerund);

    private (Complement? Complement, int End) ReadPlain(int i, PhraseScope scope)
    {
        var length = PrepositionLength(i);
        if (length == 0)
        {
            return (null, i);
        }

        var preposition = string.Join(' ', Enumerable.Range(i, length).Select(sentence.Lower));
        var at = i + length;
        if (sentence.Amount(at) is not null && ReadDistance(at, preposition) is { Complement: not null } distance)
        {
            return distance;
        }

        var isAction = !(
            sentence.IsAny(i, "at", "in", "on", "during", "within", "between") && sentence.Tag(at + 1) is WordTag.Noun or WordTag.NounPlural
        );
        if (sentence.Tag(at) == WordTag.VerbGerund && isAction && !grammar.Lookahead.IsGerundModifier(at) && grammar.MayNest)
        {
            var (clauses, clauseEnd) = grammar.Nested(() => grammar.Clauses.ReadNonFinite(at, Connector.None, ClauseLevel.Relative));
            return clauses.Count == 0 ? (null, i) : (new Complement(preposition, null, default) { Clause = clauses[0] }, clauseEnd);
        }

        var (phrase, end) = grammar.NounPhrases.Read(at, scope == PhraseScope.WithinPhrase ? scope : PhraseScope.Complement);
        if (phrase is null && sentence.Tag(at) is WordTag.Adjective or WordTag.VerbParticiple or WordTag.VerbPast)
        {
            (phrase, end) = SingleWord(at);
        }

        return phrase is null ? (null, i) : (new Complement(preposition, phrase, default), end);
    }

    private (NounPhrase Phrase, int End) SingleWord(int at)
    {
        var draft = new PhraseDraft(sentence, at);
        draft.AddNoun(at);
        return (draft.Build(at + 1) with { Head = sentence[at].IsLiteral ? sentence[at].Text : sentence.Lower(at) }, at + 1);
    }

    private (Complement? Complement, int End) ReadDistance(int i, string preposition)
    {
        var amount = sentence.Amount(i)!;
        var direction = amount.End + 1;
        if (amount.Quantity.Kind != QuantityKind.Duration || !sentence.IsAny(direction, "before", "after", "from", "prior"))
        {
            return (null, i);
        }

        var at = direction + (sentence.Is(direction + 1, "to") ? 2 : 1);
        if (grammar.Lookahead.StartsClause(at))
        {
            return (null, i);
        }

        var (phrase, end) = grammar.NounPhrases.Read(at, PhraseScope.Complement);
        var side = sentence.IsAny(direction, "before", "prior") ? "before" : "after";
        return phrase is null
            ? (null, i)
            : (new Complement(preposition.Length > 0 ? preposition : side, phrase, default) { Offset = new(amount.Quantity, side) }, end);
    }
}
