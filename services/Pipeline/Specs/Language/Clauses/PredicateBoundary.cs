using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>Decides at commas, "and" and colons whether the clause goes on.</summary>
internal sealed class PredicateBoundary(Grammar grammar)
{
    private readonly TaggedSentence sentence = grammar.Sentence;

    /// <summary>The index behind the mark when the clause goes on there, else the mark's own.</summary>
    public int After(ClauseDraft draft, int i)
    {
        var comma = sentence.IsComma(i);
        var at = comma ? i + 1 : i;
        var coordinated = sentence.Tag(at) == WordTag.Coordinator;
        at = coordinated ? at + 1 : at;
        if (sentence.IsStop(at) || (draft.Level == ClauseLevel.Step && sentence.IsAny(at, "when", "then", "given")))
        {
            return i;
        }

        if (coordinated)
        {
            return IsBareQuestion(at) ? at + 1
                : GoesOnBehindCoordinator(draft, at) ? at
                : i;
        }

        return draft.Level is ClauseLevel.Subordinate or ClauseLevel.Relative ? (GoesOnBelow(draft, at) ? at : i) : (GoesOn(draft, at) ? at : i);
    }

    /// <summary>"A patient has: full name, phone", "one of: a, b".</summary>
    public bool OpensList(ClauseDraft draft, int i) =>
        draft.Verb
            is {
                Lemma: "have"
                    or "contain"
                    or "include"
                    or "hold"
                    or "store"
                    or "comprise"
                    or "need"
                    or "require"
                    or "be"
                    or "list"
                    or "carry"
                    or "show"
                    or "support"
                    or "accept"
                    or "provide"
            }
        && draft.Object is null
        && draft.Attributes.Count == 0
        && grammar.Lookahead.StartsPhrase(i + 1);

    // "from a to b, and from b to c", "within 15 minutes and without a fee"
    private bool GoesOnBehindCoordinator(ClauseDraft draft, int at)
    {
        var preposed = sentence.Is(at, "only") || sentence.Tag(at) == WordTag.Negation ? at + 1 : at;
        if (sentence.Tag(at) == WordTag.To && sentence.Tag(at + 1) == WordTag.Verb)
        {
            return draft.Verb is { IsNonFinite: false } && draft.Subordinates.Exists(c => c.Connector == Connector.To);
        }

        return grammar.Complements.PrepositionLength(preposed) > 0 && ConnectorWords.Read(grammar, at).Length == 0 && !HoldsClause(at);
    }

    // "who changed it and when"
    private bool IsBareQuestion(int at) =>
        sentence.IsAny(at, "when", "why", "how", "who", "where")
        && (sentence.IsComma(at + 1) || sentence.IsStop(at + 1) || sentence.IsCoordinator(at + 1));

    private bool GoesOnBelow(ClauseDraft draft, int at) =>
        draft.Verb is { IsNonFinite: true }
        && draft.Complements.Count > 0
        && grammar.Complements.PrepositionLength(at) > 0
        && !HoldsClause(at)
        && draft.Level == ClauseLevel.Subordinate;

    private bool GoesOn(ClauseDraft draft, int at)
    {
        if (ConnectorWords.Read(grammar, at).Length > 0)
        {
            return !ConditionOpensNextClause(at);
        }

        return sentence.Tag(at) switch
        {
            WordTag.Subordinator or WordTag.Relative => false,
            WordTag.To when sentence.Tag(at + 1) == WordTag.Verb => draft.Verb is { IsNonFinite: false }
                && draft.Subordinates.Exists(c => c.Connector == Connector.To),
            WordTag.VerbGerund => draft.Verb is not null && !HoldsClause(at),
            WordTag.VerbParticiple => !HoldsClause(at),
            WordTag.Adverb => !sentence.IsAny(at, "then", "otherwise", "instead", "else") && !HoldsClause(at),
            WordTag.Verb or WordTag.VerbThird or WordTag.VerbPast or WordTag.Modal or WordTag.Coordinator => false,
            WordTag.Punctuation => false,
            _ => draft.Verb is not null && !HoldsClause(at),
        };
    }

    private bool HoldsClause(int at)
    {
        int finite = 0,
            relative = 0;
        for (var i = at; i < at + 40 && !sentence.IsStop(i) && !sentence.IsComma(i); i++)
        {
            if (i > at && ConnectorWords.Read(grammar, i).Length > 0)
            {
                break;
            }

            finite += grammar.Lookahead.IsFinite(i) ? 1 : 0;
            relative += sentence.Tag(i) == WordTag.Relative ? 1 : 0;
        }

        return finite > relative;
    }

    // "..., when it is full, the next one opens": the condition belongs to what follows it.
    private bool ConditionOpensNextClause(int at)
    {
        for (var i = at + 1; i < at + 40 && !sentence.IsStop(i); i++)
        {
            if (sentence.IsComma(i))
            {
                return grammar.Lookahead.StartsClause(i + 1);
            }
        }

        return false;
    }
}
