namespace AgenticAi.Pipeline.Specs.Language.Phrases;

/// <summary>Noun phrases with their tails and their coordination.</summary>
internal sealed class NounPhraseReader(Grammar grammar)
{
    private const int LongestList = 60;
    private readonly TaggedSentence sentence = grammar.Sentence;

    /// <summary>Null when no noun phrase starts here.</summary>
    public (NounPhrase? Phrase, int End) Read(int start, PhraseScope scope)
    {
        var (first, end) = ReadOne(start, scope);
        if (first is null)
        {
            return (null, start);
        }

        var conjuncts = new List<NounPhrase>();
        var conjunction = Conjunction.None;
        while (conjuncts.Count < LongestList && NextMember(end, scope, conjunction) is var (at, joined) && at > 0)
        {
            var (next, nextEnd) = ReadOne(at, scope);
            if (next is null || !MayJoin(first, next, joined, scope))
            {
                break;
            }

            (next, nextEnd) = AttachInOpenList(next, nextEnd, joined);
            conjuncts.Add(next);
            conjunction = joined == Conjunction.List && conjunction != Conjunction.None ? conjunction : joined;
            end = nextEnd;
        }

        return conjuncts.Count == 0 ? (first, end) : (first with { Conjuncts = conjuncts, Conjunction = conjunction }, end);
    }

    // Members of a list are alike: behind a preposition a number or a new "a ..." rather starts something else.
    private static bool MayJoin(NounPhrase first, NounPhrase next, Conjunction joined, PhraseScope scope)
    {
        if (scope is PhraseScope.WithinPhrase && next.Determiner == DeterminerKind.Indefinite && first.Determiner != DeterminerKind.Indefinite)
        {
            return false;
        }

        if (
            scope is PhraseScope.Complement or PhraseScope.WithinPhrase
            && joined != Conjunction.None
            && next.Quantity is { Kind: QuantityKind.Duration }
            && first.Quantity is null
        )
        {
            return false;
        }

        return next.HeadToken.Tag != WordTag.Number || first.HeadToken.Tag == WordTag.Number || scope == PhraseScope.Description;
    }

    public (NounPhrase? Phrase, int End) ReadOne(int start, PhraseScope scope)
    {
        var (phrase, end) = grammar.BasePhrases.Read(start);
        return phrase is null ? (null, start) : grammar.PhraseTails.Read(phrase, start, end, scope);
    }

    // "a title, a description in Markdown, a type": the list goes on behind the prepositional phrase, so that belongs to the member.
    private (NounPhrase Member, int End) AttachInOpenList(NounPhrase member, int end, Conjunction joined)
    {
        if (joined != Conjunction.List || sentence.Tag(end) != WordTag.Preposition || !grammar.MayNest)
        {
            return (member, end);
        }

        var (phrase, after) = grammar.Nested(() => ReadOne(end + 1, PhraseScope.Complement));
        if (phrase is null || !sentence.IsComma(after) || NextMember(after, PhraseScope.Object, Conjunction.List).At == 0)
        {
            return (member, end);
        }

        var span = member.Span.Cover(phrase.Span);
        var complement = new Complement(sentence.Lower(end), phrase, sentence.Span(end, after));
        return (member with { Complements = [.. member.Complements, complement], Span = span, Text = span.In(sentence.Text) }, after);
    }

    // The index where the next member of the list starts, or 0.
    private (int At, Conjunction Joined) NextMember(int i, PhraseScope scope, Conjunction sofar)
    {
        var comma = sentence.IsComma(i);
        var at = comma ? i + 1 : i;
        var joined = Conjunction.List;
        if (sentence.IsCoordinator(at))
        {
            joined = sentence.Is(at, "and") || sentence.Is(at, "&") ? Conjunction.And : Conjunction.Or;
            at++;
        }
        else if (sentence.Is(at, "as") && sentence.Is(at + 1, "well") && sentence.Is(at + 2, "as"))
        {
            joined = Conjunction.And;
            at += 3;
        }
        else if (!comma || (sofar is Conjunction.And or Conjunction.Or && scope != PhraseScope.Subject))
        {
            return default;
        }

        if (!grammar.Lookahead.StartsPhrase(at) || (joined == Conjunction.List && !IsListComma(at, scope)))
        {
            return default;
        }

        var isOuter = scope != PhraseScope.Subject && (grammar.Lookahead.StartsClause(at) || (comma && IsClosedByVerb(at)));
        return isOuter ? default : (at, joined);
    }

    // "the agent who owns a ticket, or a supervisor, can close it": the verb behind the second comma has a longer subject.
    private bool IsClosedByVerb(int at)
    {
        for (var i = at; i < at + 15 && !sentence.IsStop(i); i++)
        {
            if (sentence.IsComma(i))
            {
                return sentence.Tag(i + 1) is WordTag.Modal or WordTag.VerbThird;
            }
        }

        return false;
    }

    // "a cart, orders and reviews" goes on; "for 21 days, each time for 14" and "with 409, naming the books" do not.
    private bool IsListComma(int at, PhraseScope scope)
    {
        if (sentence.Amount(at) is not null && !ListIsClosed(at))
        {
            return false;
        }

        return scope switch
        {
            PhraseScope.Complement or PhraseScope.WithinPhrase => ListIsClosed(at),
            PhraseScope.Subject => sentence.Tag(at) != WordTag.Pronoun && (ListIsClosed(at) || !VerbFollows(at)),
            _ => sentence.Tag(at) != WordTag.Pronoun,
        };
    }

    private bool VerbFollows(int at)
    {
        for (var i = at; i < at + LongestList && !sentence.IsStop(i); i++)
        {
            if (grammar.Lookahead.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool ListIsClosed(int at)
    {
        for (var i = at; i < at + LongestList && !sentence.IsStop(i); i++)
        {
            if (sentence.IsCoordinator(i))
            {
                return true;
            }

            if (sentence[i].Kind == TokenKind.Open && sentence.CloseOf(i) > i)
            {
                i = sentence.CloseOf(i);
                continue;
            }

            if (grammar.Lookahead.IsFinite(i) || sentence.Tag(i) is WordTag.Subordinator or WordTag.Relative)
            {
                return false;
            }
        }

        return false;
    }
}
