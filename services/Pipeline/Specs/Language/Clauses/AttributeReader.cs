using AgenticAi.Pipeline.Specs.Language.Phrases;
using AgenticAi.Pipeline.Specs.Language.Quantities;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>Predicate adjectives, participles and literals: "is unique", "is worn or damaged", "mark it `late`".</summary>
internal sealed class AttributeReader(Grammar grammar)
{
    private static readonly HashSet<string> Marking = new(StringComparer.Ordinal)
    {
        "mark",
        "set",
        "make",
        "keep",
        "call",
        "flag",
        "leave",
        "label",
        "go",
        "turn",
        "get",
        "treat",
        "declare",
    };
    private const int LongestList = 40;
    private readonly TaggedSentence sentence = grammar.Sentence;

    public int Read(ClauseDraft draft, int i)
    {
        if (
            draft.Verb is { IsCopula: true }
            && sentence.Tag(i) == WordTag.Adverb
            && sentence[i - 1].Span.End == draft.Verb.Span.End
            && sentence.IsAny(i, "out", "up", "over", "away", "back", "off", "down", "on", "in")
        )
        {
            draft.Attributes.Add(ToModifier(i));
            return i + 1;
        }

        if (
            draft.Verb is { IsCopula: true }
            && sentence.Is(i + 1, "than")
            && Comparatives.Direction(sentence[i].Text) is { } adverbial
            && draft.Attributes.Count == 0
            && sentence.Group(i) is null
        )
        {
            return ReadComparison(draft, i, adverbial);
        }

        if (sentence.IsAny(i, "either", "both", "neither") && TakesAttributes(draft) && StartsAttribute(draft, i + 1))
        {
            i++;
        }

        if (!TakesAttributes(draft) || sentence.Is(i + 1, "as") || !StartsAttribute(draft, i))
        {
            return i;
        }

        if (sentence.Is(i + 1, "than") && Comparatives.Direction(sentence[i].Text) is { } direction)
        {
            return ReadComparison(draft, i, direction);
        }

        return ReadList(draft, i);
    }

    /// <summary>The passive verb and those joined to it: all of them say which state is meant.</summary>
    public int ReadParticiples(ClauseDraft draft, int i)
    {
        var verb = i - 1;
        while (verb > draft.Start && sentence.Tag(verb) != WordTag.VerbParticiple)
        {
            verb--;
        }

        draft.Attributes.Add(ToModifier(verb));
        return draft.Level is ClauseLevel.Subordinate or ClauseLevel.Relative ? ReadMore(draft, i) : i;
    }

    private static bool TakesAttributes(ClauseDraft draft) =>
        draft.Verb is null
        || (draft.Verb.IsCopula && draft.Object is null)
        || (Marking.Contains(draft.Verb.Lemma) && (draft.Object is not null || draft.Verb.Passive || draft.Verb.Lemma is "go" or "turn" or "get"));

    private bool StartsAttribute(ClauseDraft draft, int i)
    {
        var at = sentence.Tag(i) == WordTag.Adverb && sentence.Tag(i + 1) is WordTag.Adjective ? i + 1 : i;
        if (sentence[at].IsLiteral || sentence[at].Kind == TokenKind.Term)
        {
            return draft.Verb is not null && sentence.Tag(at + 1) is not (WordTag.Noun or WordTag.NounPlural or WordTag.VerbThird);
        }

        return sentence.Tag(at) switch
        {
            WordTag.Adjective or WordTag.VerbParticiple => !grammar.Lookahead.NounFollows(at),
            WordTag.Noun => draft.Verb is { IsCopula: true } && IsListOfStates(at),
            _ => false,
        };
    }

    // "draft, sent, paid or void": bare nouns among adjectives and participles are states, too.
    private bool IsListOfStates(int i)
    {
        var other = false;
        var last = i + LongestList;
        while (i < last && NextItem(i + 1) is var (at, joined) && at > 0)
        {
            other |= sentence.Tag(at) is WordTag.Adjective or WordTag.VerbParticiple or WordTag.VerbPast;
            if (joined != Conjunction.None)
            {
                return other;
            }

            i = at;
        }

        return false;
    }

    private int ReadList(ClauseDraft draft, int i)
    {
        var at = sentence.Tag(i) == WordTag.Adverb ? i + 1 : i;
        draft.Attributes.Add(ToModifier(at));
        return ReadMore(draft, at + 1);
    }

    private int ReadMore(ClauseDraft draft, int i)
    {
        while (NextItem(i) is var (at, joined) && at > 0)
        {
            draft.Attributes.Add(ToModifier(at));
            draft.AttributeConjunction = joined == Conjunction.None ? draft.AttributeConjunction : joined;
            i = at + 1;
        }

        return i;
    }

    private (int At, Conjunction Joined) NextItem(int i)
    {
        var at = sentence.IsComma(i) ? i + 1 : i;
        var joined = Conjunction.None;
        if (sentence.IsCoordinator(at))
        {
            joined = sentence.Is(at, "and") ? Conjunction.And : Conjunction.Or;
            at++;
        }

        if (at == i)
        {
            return default;
        }

        var isWord =
            sentence.Tag(at) is WordTag.Adjective or WordTag.VerbParticiple or WordTag.VerbPast or WordTag.Noun
            || sentence[at].IsLiteral
            || sentence[at].Kind == TokenKind.Term;
        var ends =
            sentence.IsComma(at + 1)
            || sentence.IsStop(at + 1)
            || sentence.IsCoordinator(at + 1)
            || sentence.Tag(at + 1) is WordTag.Subordinator or WordTag.Preposition or WordTag.Adverb
            || sentence[at + 1].Kind is TokenKind.Open or TokenKind.Close;
        return isWord && ends ? (at, joined) : default;
    }

    private int ReadComparison(ClauseDraft draft, int i, int direction)
    {
        var (right, end) = grammar.NounPhrases.ReadOne(i + 2, PhraseScope.Complement);
        if (right is null)
        {
            return ReadList(draft, i);
        }

        var comparison = direction > 0 ? ComparisonOperator.Greater : ComparisonOperator.Less;
        var negated = draft.Verb?.Negated == true ? ComparisonReader.Negate(comparison) : comparison;
        draft.Comparison = new(draft.Subject, negated, right, null, sentence.Lower(i), sentence.Span(i, end));
        return end;
    }

    private Modifier ToModifier(int i)
    {
        var modifier = new PhraseDraft(sentence, i).ToModifier(i);
        return sentence.Tag(i) == WordTag.VerbPast ? modifier with { Kind = ModifierKind.Participle } : modifier;
    }
}
