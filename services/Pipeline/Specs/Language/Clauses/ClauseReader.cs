using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>A clause from its first word: fronted phrases, subject, verb, predicate, and the verbs coordinated with it.</summary>
internal sealed class ClauseReader(Grammar grammar)
{
    private readonly TaggedSentence sentence = grammar.Sentence;
    private readonly CoordinatedVerbs coordinated = new(grammar);

    /// <summary>No clauses when nothing at <paramref name="start"/> can be read; the end is then the start.</summary>
    public (List<Clause> Clauses, int End) Read(int start, Connector connector, ClauseLevel level)
    {
        var draft = new ClauseDraft(sentence, start, level) { Connector = connector };
        var i = ReadFronted(draft, start);
        if (StartsGerundClause(i))
        {
            i = ReadGerundSubject(draft, i);
        }
        else if (!StartsVerb(i) || IsNounBeforeVerb(i))
        {
            (draft.Subject, i) = grammar.NounPhrases.Read(i, PhraseScope.Subject);
            i = SkipCommaBeforeVerb(draft, i);
        }

        if (StartsVerb(i))
        {
            (draft.Verb, i) = grammar.Verbs.Read(i);
        }

        if (draft.Verb is null && draft.SubjectClause is not null)
        {
            return ([draft.SubjectClause with { Connector = connector }], i);
        }

        return Finish(draft, i);
    }

    /// <summary>A gerund, participle or infinitive ("to" already skipped) with what belongs to it.</summary>
    public (List<Clause> Clauses, int End) ReadNonFinite(int start, Connector connector, ClauseLevel level)
    {
        var draft = new ClauseDraft(sentence, start, level) { Connector = connector };
        var (verb, end) = grammar.Verbs.Read(start);
        if (verb is null)
        {
            return ([], start);
        }

        draft.Verb = verb with { IsNonFinite = true, Passive = verb.Passive || sentence.Tag(start) == WordTag.VerbParticiple };
        return Finish(draft, end);
    }

    /// <summary>Reads the predicate of a draft that has its verb (or is a fragment), then coordinated verbs.</summary>
    public (List<Clause> Clauses, int End) Finish(ClauseDraft draft, int i)
    {
        var end = grammar.Predicates.Read(draft, i);
        if (!draft.HasContent)
        {
            return ([], draft.Start);
        }

        var clauses = new List<Clause> { draft.Build(end) };
        while (draft.Verb is not null && coordinated.Next(draft, end) is var (at, joined) && at > 0)
        {
            var next = new ClauseDraft(sentence, at, draft.Level)
            {
                Connector = joined,
                Subject = draft.Subject,
                SubjectClause = draft.SubjectClause,
            };
            var (verb, verbEnd) = grammar.Verbs.Read(at);
            if (verb is null)
            {
                break;
            }

            next.Verb = CoordinatedVerbs.Inherit(verb, draft.Verb);
            end = grammar.Predicates.Read(next, verbEnd);
            clauses.Add(next.Build(end));
        }

        return (Coordination.Share(clauses), end);
    }

    /// <summary>Whether a verb group starts here: a finite or base verb, perhaps behind adverbs and a negation.</summary>
    public bool StartsVerb(int i)
    {
        i = grammar.Lookahead.SkipAdverbs(i);
        return sentence.Tag(i) is WordTag.Verb or WordTag.VerbThird or WordTag.VerbPast or WordTag.Modal;
    }

    private int ReadFronted(ClauseDraft draft, int i)
    {
        while (
            sentence.IsAny(
                i,
                "also",
                "then",
                "please",
                "however",
                "therefore",
                "additionally",
                "furthermore",
                "finally",
                "now",
                "thus",
                "i.e.",
                "e.g."
            )
            && sentence.Tag(i) == WordTag.Adverb
        )
        {
            i = sentence.IsComma(i + 1) ? i + 2 : i + 1;
        }

        while (
            sentence.Tag(i) is WordTag.Preposition or WordTag.To or WordTag.Subordinator
            || (sentence.Is(i, "only") && sentence.Tag(i + 1) == WordTag.Preposition)
        )
        {
            if (sentence.Tag(i) == WordTag.To && sentence.Tag(i + 1) == WordTag.Verb)
            {
                return ReadFrontedPurpose(draft, i);
            }

            var (complement, end) = grammar.Complements.Read(i, PhraseScope.Complement);
            if (complement is null)
            {
                break;
            }

            draft.Complements.Add(complement);
            var continues =
                sentence.IsComma(end)
                && (
                    grammar.Lookahead.StartsClause(end + 1)
                    || StartsVerb(end + 1)
                    || sentence.Tag(end + 1) is WordTag.Preposition or WordTag.VerbGerund
                );
            i = continues ? end + 1 : end;
        }

        return i;
    }

    // "To cancel a booking, the guest ..."
    private int ReadFrontedPurpose(ClauseDraft draft, int i)
    {
        var (clauses, end) = grammar.Nested(() => ReadNonFinite(i + 1, Connector.To, ClauseLevel.Subordinate));
        draft.AddSubordinates(clauses);
        return sentence.IsComma(end) ? end + 1 : end;
    }

    private bool StartsGerundClause(int i)
    {
        var at = sentence.Tag(i) is WordTag.Negation or WordTag.Adverb ? i + 1 : i;
        return sentence.Tag(at) == WordTag.VerbGerund && !grammar.Lookahead.IsGerundModifier(at);
    }

    private int ReadGerundSubject(ClauseDraft draft, int i)
    {
        var (clauses, end) = grammar.Nested(() => ReadNonFinite(i, Connector.None, ClauseLevel.Relative));
        draft.SubjectClause = clauses.FirstOrDefault();
        return clauses.Count == 0 ? i : end;
    }

    // A noun that the tagger took for a verb: nothing but a verb follows.
    private bool IsNounBeforeVerb(int i) => sentence.Tag(i) == WordTag.Verb && sentence.Tag(i + 1) is WordTag.Modal;

    // "Suspended members, and members who owe, can not borrow"
    private int SkipCommaBeforeVerb(ClauseDraft draft, int i) =>
        draft.Subject is not null
        && sentence.IsComma(i)
        && StartsVerb(i + 1)
        && sentence.Tag(i + 1) != WordTag.Verb
        && (draft.Subject.Conjuncts.Count > 0 || draft.Subject.Relatives.Count > 0)
            ? i + 1
            : i;
}
