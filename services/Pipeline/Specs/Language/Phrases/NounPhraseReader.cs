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
            if (next is null)
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

        var (complement, after) = grammar.Nested(() => grammar.Complements.Read(end, PhraseScope.Object));
        var goesOn = complement?.Phrase is { Conjuncts.Count: 0 } && (sentence.IsComma(after) || sentence.IsCoordinator(after)) && NextMember(after, PhraseScope.Object, Conjunction.List).At > 0;
        return goesOn ? (member with { Complements = [.. member.Complements, complement!], Span = member.Span.Cover(complement!.Span), Text = member.Span.Cover(complement.Span).In(sentence.Text) }, after) : (member, end);
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

        return scope != PhraseScope.Subject && grammar.Lookahead.StartsClause(at) ? default : (at, joined);
    }

    // "a cart, orders and reviews" goes on; "for 21 days, each time for 14" and "with 409, naming the books" do not.
    private bool IsListComma(int at, PhraseScope scope)
    {
        if (sentence.Amount(at) is not null && !ListIsClosed(at))
        {
            return false;
        }

        return scope != PhraseScope.Complement || ListIsClosed(at);
    }

    private bool ListIsClosed(int at)
    {
        for (var i = at; i < at + LongestList && !sentence.IsStop(i); i++)
        {
            if (sentence.IsCoordinator(i))
            {
                return true;
            }

            if (grammar.Lookahead.IsFinite(i) || sentence.Tag(i) is WordTag.Subordinator or WordTag.Relative)
            {
                return false;
            }
        }

        return false;
    }
}
