namespace AgenticAi.Pipeline.Specs.Language.Phrases;

/// <summary>Determiner, quantity, modifiers and head noun; possessors before the head.</summary>
internal sealed class BasePhraseReader(Grammar grammar)
{
    private readonly TaggedSentence sentence = grammar.Sentence;

    public (NounPhrase? Phrase, int End) Read(int start)
    {
        var draft = new PhraseDraft(sentence, start);
        var i = ReadPartitive(draft, ReadDeterminers(draft, start));
        if (draft.Partitive is not null)
        {
            return (draft.Build(i), i);
        }

        while (true)
        {
            i = ReadWords(draft, i);
            if (sentence[i].Lemma == "'s" && sentence.Tag(i) == WordTag.Possessive && draft.HasHead)
            {
                draft.TurnIntoPossessor(i);
                i = ReadDeterminers(draft, i + 1);
                continue;
            }

            break;
        }

        return draft.HasHead ? (draft.Build(i), i) : (null, start);
    }

    private int ReadDeterminers(PhraseDraft draft, int i)
    {
        for (; ; i++)
        {
            if (sentence.Tag(i) is WordTag.Determiner or WordTag.Possessive && sentence[i].Lemma != "'s" && (!draft.HasQuantity || draft.IsFraction))
            {
                draft.AddDeterminer(i);
            }
            else if (sentence.Amount(i) is { } amount && !draft.HasQuantity)
            {
                draft.AddQuantity(i);
                i = amount.End - 1;
            }
            else if (sentence.Is(i, "only") && !draft.HasWords)
            {
                draft.Only = true;
            }
            else if (sentence.Tag(i) == WordTag.Negation && !draft.HasWords && grammar.Lookahead.StartsPhrase(i + 1))
            {
                draft.Negated = true;
            }
            else if (sentence.IsAny(i, "own", "other", "same") && grammar.Lookahead.NounFollows(i))
            {
                draft.AddDeterminer(i);
            }
            else if (sentence.IsAny(i, "last", "next", "past", "first", "previous", "following") && sentence.Amount(i + 1) is not null)
            {
                draft.AddModifier(i);
            }
            else
            {
                return i;
            }
        }
    }

    // "two of the members", "any of its copies", "one of a, b or c": the noun behind "of" is what is meant.
    private int ReadPartitive(PhraseDraft draft, int i)
    {
        var pronoun = sentence.Tag(i) == WordTag.Pronoun && PhraseDraft.DeterminerOf(sentence.Lower(i)) is not DeterminerKind.None;
        var of = pronoun ? i + 1 : i;
        if (!sentence.Is(of, "of") || !(pronoun || (draft.HasQuantity && of > draft.Start)) || !grammar.MayNest)
        {
            return i;
        }

        var (whole, end) = grammar.Nested(() => grammar.NounPhrases.Read(of + 1, PhraseScope.Complement));
        if (whole is null)
        {
            return i;
        }

        if (pronoun)
        {
            draft.AddDeterminer(i);
        }

        draft.Partitive = whole;
        return end;
    }

    private int ReadWords(PhraseDraft draft, int i)
    {
        for (; ; i++)
        {
            switch (sentence.Tag(i))
            {
                case WordTag.Noun or WordTag.NounPlural when !draft.HeadIsFinal && !IsApposition(draft, i):
                    draft.AddNoun(i);
                    break;
                case WordTag.Pronoun when !draft.HasNoun && !draft.HasModifiers:
                    draft.AddPronoun(i);
                    i = sentence.Is(i + 1, "else") ? i + 1 : i;
                    break;
                case WordTag.Adjective or WordTag.VerbParticiple or WordTag.VerbGerund when !draft.HasNoun && grammar.Lookahead.NounFollows(i):
                    draft.AddModifier(i);
                    break;
                case WordTag.Adjective
                or WordTag.VerbParticiple when !draft.HasNoun && (draft.HasDeterminer || sentence[i].IsLiteral || sentence[i].Kind == TokenKind.Term):
                    draft.AddNoun(i);
                    break;
                case WordTag.Adverb
                    when !draft.HasNoun && sentence.Tag(i + 1) is WordTag.Adjective or WordTag.VerbParticiple && grammar.Lookahead.NounFollows(i + 1):
                    break;
                case WordTag.Number when sentence.Group(i) is { Role: Quantities.QuantityRole.Measure } measure && !draft.HasNoun:
                    draft.AddMeasure(i);
                    i = measure.End - 1;
                    break;
                case WordTag.Coordinator or WordTag.Punctuation when JoinsModifiers(draft, i):
                    draft.JoinModifiers(
                        sentence.IsComma(i) ? Conjunction.None
                        : sentence.Is(i, "or") ? Conjunction.Or
                        : Conjunction.And
                    );
                    break;
                default:
                    return i;
            }
        }
    }

    // A literal or a name behind a noun or a number names it, unless a noun follows that it modifies.
    private bool IsApposition(PhraseDraft draft, int i) =>
        sentence[i].IsLiteral
            ? draft.HasHead && !grammar.Lookahead.NounFollows(i)
            : draft.HasNoun && !draft.HasDeterminer && IsNameBehindNoun(sentence, i);

    /// <summary>"project ABC", "user Alice"</summary>
    public static bool IsNameBehindNoun(TaggedSentence sentence, int i) =>
        sentence[i].Kind == TokenKind.Word
        && char.IsUpper(sentence[i].Text[0])
        && char.IsLower(sentence[i - 1].Text[0])
        && !WordForms.IsNoun(sentence[i].Text);

    private bool JoinsModifiers(PhraseDraft draft, int i)
    {
        if (draft.HeadIsFinal || !grammar.Lookahead.JoinsModifiers(i))
        {
            return false;
        }

        var next = sentence.IsCoordinator(i + 1) ? i + 2 : i + 1;
        return grammar.Lookahead.NounFollows(next) && !(draft.HasNoun && !draft.HeadIsLiteral) && (!sentence.IsComma(i) || draft.HasDeterminer);
    }
}
