using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>Verbs that share a subject: "pay and cancel", "lend, take back, renew, and record", "packed and shipped".</summary>
internal sealed class CoordinatedVerbs(Grammar grammar)
{
    private readonly TaggedSentence sentence = grammar.Sentence;

    /// <summary>Where the next coordinated verb starts, 0 when none does.</summary>
    public (int At, Connector Joined) Next(ClauseDraft draft, int i)
    {
        var comma = sentence.IsComma(i);
        var at = comma ? i + 1 : i;
        var joined = Connector.And;
        if (sentence.Tag(at) == WordTag.Coordinator)
        {
            joined =
                sentence.Is(at, "or") || sentence.Is(at, "nor") ? Connector.Or
                : sentence.Is(at, "but") ? Connector.But
                : Connector.And;
            at++;
        }
        else if (!comma || draft.Level is ClauseLevel.Relative or ClauseLevel.Subordinate)
        {
            return default;
        }

        if (draft.Level is ClauseLevel.Relative or ClauseLevel.Subordinate && comma && draft.Verb!.IsNonFinite is false && !IsClosedByClause(at))
        {
            return default;
        }

        var verb = grammar.Lookahead.SkipAdverbs(at);
        return Continues(draft, sentence.Tag(verb), verb) ? (at, joined) : default;
    }

    // "if she owes money, or has lost a key, she may not": the main clause starts behind a later comma.
    private bool IsClosedByClause(int at)
    {
        for (var i = at; i < at + 30 && !sentence.IsStop(i); i++)
        {
            if (sentence.IsComma(i))
            {
                return grammar.Lookahead.StartsClause(i + 1);
            }
        }

        return false;
    }

    private bool Continues(ClauseDraft draft, WordTag tag, int at)
    {
        if (tag == WordTag.VerbParticiple)
        {
            return draft.Verb!.Passive && !grammar.Lookahead.NounFollows(at);
        }

        if (tag is not (WordTag.Verb or WordTag.VerbThird or WordTag.VerbPast or WordTag.Modal or WordTag.VerbGerund))
        {
            return false;
        }

        var first = FirstTag(draft);
        return draft.Level is ClauseLevel.Relative or ClauseLevel.Subordinate
            ? tag == first && first != WordTag.VerbGerund | draft.Verb!.IsNonFinite
            : tag != WordTag.VerbGerund || first == WordTag.VerbGerund;
    }

    private WordTag FirstTag(ClauseDraft draft)
    {
        var token = sentence.Tokens.FirstOrDefault(t =>
            t.Span.Offset >= draft.Verb!.Span.Offset && t.Tag is not (WordTag.Adverb or WordTag.Negation)
        );
        return token?.Tag == WordTag.Modal ? WordTag.Verb : token?.Tag ?? WordTag.Other;
    }

    public static VerbGroup Inherit(VerbGroup verb, VerbGroup first) =>
        verb with
        {
            Modality = verb.Modality == Modality.None ? first.Modality : verb.Modality,
            Negated = verb.Negated || (first.Negated && verb.Modality == Modality.None && first.Modality != Modality.None),
            Passive = verb.Passive || (first.Passive && verb.IsNonFinite),
            IsNonFinite = first.IsNonFinite,
            Past = verb.Past || (first.Past && first.Passive),
        };
}
