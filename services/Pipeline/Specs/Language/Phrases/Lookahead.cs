namespace AgenticAi.Pipeline.Specs.Language.Phrases;

/// <summary>Bounded looks ahead that decide between readings without reading twice.</summary>
internal sealed class Lookahead(TaggedSentence sentence)
{
    private const int Farthest = 40;
    private const int MostAdverbs = 10;

    /// <summary>Whether the words up to the next comma, stop or subordinator hold a finite verb beside those of relative clauses.</summary>
    public bool StartsClause(int start)
    {
        if (sentence.Tag(start) != WordTag.VerbGerund && !StartsPhrase(start))
        {
            return false;
        }

        int finite = 0,
            relative = 0;
        for (var i = start; i < start + Farthest && !sentence.IsStop(i) && !sentence.IsComma(i); i++)
        {
            if (sentence[i].Kind == TokenKind.Open && sentence.CloseOf(i) > i)
            {
                i = sentence.CloseOf(i);
                continue;
            }

            var tag = sentence.Tag(i);
            if (tag == WordTag.Subordinator && i > start)
            {
                break;
            }

            if (finite == relative && IsFinite(i) && sentence.Tag(i - 1) == WordTag.Coordinator)
            {
                return false;
            }

            relative += tag == WordTag.Relative ? 1 : 0;
            finite += IsFinite(i) ? 1 : 0;
        }

        return finite > relative;
    }

    /// <summary>Behind the adverbs, negations and "no longer" that may stand before a verb.</summary>
    public int SkipAdverbs(int start)
    {
        var i = start;
        while (i < start + MostAdverbs)
        {
            if (sentence.Is(i, "no") && sentence.Is(i + 1, "longer"))
            {
                i += 2;
            }
            else if (sentence.Tag(i) is WordTag.Adverb or WordTag.Negation)
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Whether the words up to the next comma or stop hold a finite verb.</summary>
    public bool HoldsFinite(int start)
    {
        for (var i = start; i < start + Farthest && !sentence.IsStop(i) && !sentence.IsComma(i); i++)
        {
            if (IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb that carries a clause; an infinitive behind "to" or a modal does not count by itself.</summary>
    public bool IsFinite(int i) =>
        sentence.Tag(i) switch
        {
            WordTag.VerbThird or WordTag.VerbPast or WordTag.Modal => true,
            WordTag.Verb => !IsBehindAuxiliary(i),
            _ => false,
        };

    /// <summary>A noun phrase can start here.</summary>
    public bool StartsPhrase(int i) =>
        sentence.Tag(i) switch
        {
            WordTag.Determiner or WordTag.Possessive or WordTag.Noun or WordTag.NounPlural or WordTag.Pronoun => true,
            WordTag.Number => true,
            WordTag.VerbGerund => IsGerundModifier(i),
            WordTag.Adjective or WordTag.VerbParticiple => sentence[i].IsLiteral || sentence[i].Kind == TokenKind.Term || NounFollows(i),
            WordTag.Adverb => sentence.Is(i, "only")
                && sentence.Tag(i + 1) is not (WordTag.Preposition or WordTag.Subordinator or WordTag.Adverb)
                && StartsPhrase(i + 1),
            _ => false,
        };

    /// <summary>"working" in "working hours", not "cancelling" in "cancelling orders".</summary>
    public bool IsGerundModifier(int i) =>
        sentence.Tag(i) == WordTag.VerbGerund
        && sentence.Tag(i + 1) is WordTag.Noun or WordTag.NounPlural
        && !sentence[i + 1].IsLiteral
        && WordForms.IsAdjective(sentence[i].Text);

    /// <summary>From a modifier: whether a noun ends the row of modifiers that starts here.</summary>
    public bool NounFollows(int start)
    {
        for (var i = start; i < start + Farthest; i++)
        {
            switch (sentence.Tag(i))
            {
                // A literal may modify a noun behind it or end a list of its own kind.
                case WordTag.Noun when sentence[i].IsLiteral:
                    if (i > start && !IsJoiner(i - 1) && !sentence[i - 1].IsLiteral)
                    {
                        return true;
                    }

                    break;
                case WordTag.Noun or WordTag.NounPlural:
                    return i == start || !IsJoiner(i - 1);
                case WordTag.Adjective or WordTag.VerbParticiple or WordTag.VerbGerund or WordTag.Number:
                case WordTag.Adverb when sentence.Tag(i + 1) is WordTag.Adjective or WordTag.VerbParticiple && i == start:
                    break;
                case WordTag.Coordinator or WordTag.Punctuation when IsJoiner(i) && i > start && JoinsModifiers(i):
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool IsJoiner(int i) => sentence.IsComma(i) || sentence.IsCoordinator(i);

    /// <summary>"pending or paid", "small, medium": a modifier on both sides.</summary>
    public bool JoinsModifiers(int i) =>
        IsJoiner(i) && IsModifier(i - 1) && (IsModifier(i + 1) || (sentence.IsComma(i) && sentence.IsCoordinator(i + 1) && IsModifier(i + 2)));

    public bool IsModifier(int i) =>
        sentence.Tag(i) is WordTag.Adjective or WordTag.VerbParticiple || (sentence[i].IsLiteral && sentence.Tag(i) == WordTag.Noun);

    private bool IsBehindAuxiliary(int i)
    {
        var before = i - 1;
        while (sentence.Tag(before) is WordTag.Adverb or WordTag.Negation && before > i - 4)
        {
            before--;
        }

        return before >= 0 && (sentence.Tag(before) is WordTag.To or WordTag.Modal || sentence[before].Lemma == "do");
    }
}
