using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>All that follows the verb of a clause: objects, attributes, complements, infinitives, conditions.</summary>
internal sealed class PredicateReader(Grammar grammar)
{
    private readonly TaggedSentence sentence = grammar.Sentence;
    private readonly PredicateBoundary boundary = new(grammar);
    private readonly AttributeReader attributes = new(grammar);
    private readonly ObjectReader objects = new(grammar);

    /// <summary>The index after the clause.</summary>
    public int Read(ClauseDraft draft, int start)
    {
        var i = start;
        if (draft.Verb is { Passive: true })
        {
            i = attributes.ReadParticiples(draft, i);
        }

        while (i < sentence.Count)
        {
            var next = Step(draft, i);
            if (next <= i)
            {
                break;
            }

            i = next;
        }

        draft.Moves.AddRange(MoveReader.OfComplements(draft.Complements));
        return i;
    }

    private int Step(ClauseDraft draft, int i)
    {
        if (sentence.IsStop(i))
        {
            return sentence[i].Text == ":" && boundary.OpensList(draft, i) ? i + 1 : i;
        }

        if (sentence.IsComma(i) || sentence.Tag(i) == WordTag.Coordinator)
        {
            return boundary.After(draft, i);
        }

        if (sentence[i + 1].Kind == TokenKind.Arrow && MoveReader.ReadChain(sentence, i) is { Moves.Count: > 0 } chain)
        {
            draft.Moves.AddRange(chain.Moves);
            return chain.End;
        }

        if (ReadBelow(draft, i) is var below && below != i)
        {
            return Math.Max(i, below);
        }

        return sentence[i].Kind switch
        {
            TokenKind.Open when sentence.CloseOf(i) > i && sentence[i].Text == "(" && grammar.MayNest => ReadRemark(draft, i),
            TokenKind.Comparison => objects.ReadSign(draft, i),
            _ => ReadPhrase(draft, i),
        };
    }

    // Clauses below this one; -1 where the clause ends because the clause above takes what comes.
    private int ReadBelow(ClauseDraft draft, int i)
    {
        if (draft.Level == ClauseLevel.Step && sentence.IsAny(i, "when", "then"))
        {
            return -1;
        }

        if (ConnectorWords.Read(grammar, i) is { Length: > 0 } opened)
        {
            var isContent = opened.Connector is Connector.Whether || (draft.Verb?.IsNonFinite == true && opened.Connector is Connector.SoThat);
            if (draft.Level is ClauseLevel.Subordinate or ClauseLevel.Relative && !isContent)
            {
                return -1;
            }

            var (clauses, end) = grammar.Subordinates.ReadConnected(i);
            draft.AddSubordinates(clauses);
            return end;
        }

        var isThat =
            sentence.Is(i, "that")
            && draft.Verb is not null
            && sentence.Tag(i) is WordTag.Subordinator or WordTag.Relative or WordTag.Determiner
            && grammar.Lookahead.StartsClause(i + 1);
        if (isThat && grammar.MayNest && !(sentence.Tag(i) == WordTag.Determiner && draft.Level != ClauseLevel.Main))
        {
            var (clauses, end) = grammar.Nested(() => grammar.Clauses.Read(i + 1, Connector.That, ClauseLevel.Subordinate));
            draft.AddSubordinates(clauses);
            return end;
        }

        var asks =
            draft.Verb is not null
            && draft.Object is null
            && draft.Attributes.Count == 0
            && sentence.IsAny(i, "who", "what", "which", "whom", "whose");
        return asks && grammar.MayNest && grammar.Lookahead.HoldsFinite(i + 1) ? ReadQuestion(draft, i) : ReadInfinitive(draft, i);
    }

    // "record who changed it"
    private int ReadQuestion(ClauseDraft draft, int i)
    {
        var (clause, end) = grammar.Nested(() => grammar.Subordinates.ReadRelative(i));
        if (clause is null)
        {
            return i;
        }

        draft.AddSubordinates([clause with { Connector = Connector.Whether }]);
        return end;
    }

    private int ReadInfinitive(ClauseDraft draft, int i)
    {
        var to =
            sentence.Tag(i) == WordTag.To && sentence.Tag(i + 1) is WordTag.Verb or WordTag.Adverb ? i + 1
            : sentence.Is(i, "in") && sentence.Is(i + 1, "order") && sentence.Tag(i + 2) == WordTag.To ? i + 3
            : sentence.Tag(i) == WordTag.Verb && draft.Object is not null && draft.Verb?.Lemma is "let" or "make" or "help" or "have" ? i
            : 0;
        if (to == 0 || !grammar.MayNest)
        {
            return i;
        }

        var level = draft.Level is ClauseLevel.Main or ClauseLevel.Step ? draft.Level : ClauseLevel.Subordinate;
        var (clauses, end) = grammar.Nested(() => grammar.Clauses.ReadNonFinite(to, Connector.To, level));
        if (clauses.Count == 0)
        {
            return i;
        }

        var actor =
            draft.Object is not null
            && draft.Verb?.Lemma is "let" or "make" or "help" or "allow" or "enable" or "permit" or "require" or "ask" or "force" or "want"
                ? draft.Object
                : draft.Subject;
        draft.AddSubordinates(clauses.Select(c => c with { Subject = actor }));
        return end;
    }

    private int ReadRemark(ClauseDraft draft, int i)
    {
        draft.Remarks.Add(grammar.Nested(() => grammar.Lists.ReadRemark(i)));
        return sentence.CloseOf(i) + 1;
    }

    private int ReadPhrase(ClauseDraft draft, int i)
    {
        if (attributes.Read(draft, i) is var attributed && attributed > i)
        {
            return attributed;
        }

        var preposed = sentence.Is(i, "only") || sentence.Tag(i) == WordTag.Negation ? i + 1 : i;
        if (grammar.Complements.PrepositionLength(preposed) > 0 || sentence.Group(preposed)?.Quantity.Kind == QuantityKind.Duration)
        {
            var (complement, end) = grammar.Complements.Read(i, PhraseScope.Object);
            if (complement is not null)
            {
                draft.Complements.Add(complement);
                return end;
            }
        }

        return sentence.Tag(i) switch
        {
            WordTag.Adverb when !grammar.Lookahead.StartsPhrase(i) => ReadAdverb(draft, i),
            WordTag.Preposition when sentence.Tag(i + 1) == WordTag.Adverb => ReadAdverbialPair(draft, i),
            WordTag.VerbGerund when draft.Verb is not null && !grammar.Lookahead.IsGerundModifier(i) => objects.ReadGerund(draft, i),
            WordTag.VerbParticiple when !grammar.Lookahead.NounFollows(i) => objects.ReadParticiple(draft, i),
            _ => objects.Read(draft, i),
        };
    }

    private int ReadAdverb(ClauseDraft draft, int i)
    {
        if (grammar.Clauses.StartsVerb(i) && draft.Verb is not null)
        {
            return i;
        }

        var end = sentence.Group(i) is { Role: Quantities.QuantityRole.Amount } frequency ? frequency.End : i + 1;
        draft.AddAdverb(string.Join(' ', Enumerable.Range(i, end - i).Select(sentence.Lower)));
        return end;
    }

    // "at once"
    private int ReadAdverbialPair(ClauseDraft draft, int i)
    {
        draft.AddAdverb($"{sentence.Lower(i)} {sentence.Lower(i + 1)}");
        return i + 2;
    }
}
