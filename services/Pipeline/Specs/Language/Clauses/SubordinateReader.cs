using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>Clauses below another clause or below a noun.</summary>
internal sealed class SubordinateReader(Grammar grammar)
{
    private readonly TaggedSentence sentence = grammar.Sentence;

    /// <summary>A condition or the like with its connector: "if A and B" gives two clauses with the same connector, "if A or B" a second one with <see cref="Connector.Or"/>.</summary>
    public (List<Clause> Clauses, int End) ReadConnected(int start)
    {
        var (connector, length) = ConnectorWords.Read(grammar, start);
        if (length == 0 || !grammar.MayNest)
        {
            return ([], start);
        }

        var (clauses, end) = grammar.Nested(() => grammar.Clauses.Read(start + length, connector, ClauseLevel.Subordinate));
        while (end > start && JoinedClause(end) is var (at, joined) && at > 0)
        {
            var (more, moreEnd) = grammar.Nested(() =>
                grammar.Clauses.Read(at, joined == Connector.Or ? Connector.Or : connector, ClauseLevel.Subordinate)
            );
            if (more.Count == 0)
            {
                break;
            }

            clauses.AddRange(more);
            end = moreEnd;
        }

        return (clauses, end);
    }

    /// <summary>who, which, that, whose, or a preposition with which; the noun itself is left out of the clause.</summary>
    public (Clause? Clause, int End) ReadRelative(int start)
    {
        var preposition = sentence.Tag(start) == WordTag.Preposition ? sentence.Lower(start) : null;
        var at = preposition is null ? start + 1 : start + 2;
        var pronoun = at - 1;
        var draft = new ClauseDraft(sentence, start, ClauseLevel.Relative) { Connector = Connector.Relative };
        if (preposition is not null)
        {
            draft.Complements.Add(new(preposition, PronounPhrase(pronoun), sentence.Span(start, at)));
        }

        if (sentence.Is(pronoun, "whose") || !grammar.Clauses.StartsVerb(at))
        {
            var (subject, end) = grammar.NounPhrases.Read(at, PhraseScope.Subject);
            draft.Subject = sentence.Is(pronoun, "whose") && subject is not null ? subject with { Possessor = PronounPhrase(pronoun) } : subject;
            at = end;
        }

        var (verb, verbEnd) = grammar.Verbs.Read(at);
        if (verb is null)
        {
            return (null, start);
        }

        draft.Verb = verb;
        var (clauses, last) = grammar.Clauses.Finish(draft, verbEnd);
        return (Single(clauses), last);
    }

    /// <summary>"filtered by status", "starting with `x`".</summary>
    public (Clause? Clause, int End) ReadReduced(int start)
    {
        var (clauses, end) = grammar.Clauses.ReadNonFinite(start, Connector.Relative, ClauseLevel.Relative);
        return (clauses.Count == 0 ? null : Single(clauses), end);
    }

    // A second verb of a relative clause hangs below the first.
    private static Clause Single(List<Clause> clauses) =>
        clauses.Count == 1 ? clauses[0] : clauses[0] with { Subordinates = [.. clauses[0].Subordinates, .. clauses.Skip(1)] };

    private (int At, Connector Joined) JoinedClause(int i)
    {
        var at = sentence.IsComma(i) && sentence.IsCoordinator(i + 1) ? i + 1 : i;
        if (!sentence.IsCoordinator(at))
        {
            return default;
        }

        var next = at + 1;
        if (ConnectorWords.Read(grammar, next) is { Length: > 0 } repeated)
        {
            next += repeated.Length;
            return at == i && grammar.Lookahead.StartsClause(next) ? (next, sentence.Is(at, "or") ? Connector.Or : Connector.And) : default;
        }

        // Behind a comma a new subject rather starts the main clause, unless "or" goes on asking.
        var fits = grammar.Lookahead.StartsClause(next) && (at == i || sentence.Is(at, "or")) && !HasModalShall(next);
        return fits ? (next, sentence.Is(at, "or") ? Connector.Or : Connector.And) : default;
    }

    private bool HasModalShall(int start)
    {
        for (var i = start; i < start + 12 && !sentence.IsStop(i) && !sentence.IsComma(i); i++)
        {
            if (sentence.IsAny(i, "shall", "must", "will", "may", "should"))
            {
                return true;
            }
        }

        return false;
    }

    private NounPhrase PronounPhrase(int i)
    {
        var draft = new PhraseDraft(sentence, i);
        draft.AddPronoun(i);
        return draft.Build(i + 1) with { IsPronoun = true };
    }
}
