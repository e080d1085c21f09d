using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>Noun phrases, gerunds and participles behind the verb.</summary>
internal sealed class ObjectReader(Grammar grammar)
{
    private static readonly HashSet<string> Ditransitive = new(StringComparer.Ordinal)
    {
        "give",
        "send",
        "show",
        "offer",
        "assign",
        "pay",
        "charge",
        "tell",
        "grant",
        "lend",
        "owe",
        "hand",
        "refund",
        "sell",
        "award",
        "deny",
        "cost",
        "allow",
        "ask",
        "teach",
        "bring",
        "issue",
        "email",
        "notify",
    };

    // Nouns that, beside an object, say when or how often.
    private static readonly HashSet<string> Adverbial = new(StringComparer.Ordinal)
    {
        "time",
        "day",
        "week",
        "month",
        "year",
        "hour",
        "night",
        "today",
        "minute",
        "moment",
        "way",
    };

    private readonly TaggedSentence sentence = grammar.Sentence;

    public int Read(ClauseDraft draft, int i)
    {
        var isSaid = draft.Verb is { IsCopula: true } && draft.Attributes.Count > 0 && draft.Level is ClauseLevel.Subordinate or ClauseLevel.Relative;
        if (isSaid || grammar.Lookahead.IsFinite(i) || (draft.Verb is null && draft.Subject is not null && !sentence.IsComma(i - 1)))
        {
            return i;
        }

        var describes = draft.Verb is null or { Lemma: "have" or "contain" or "include" or "comprise" };
        var (phrase, end) = grammar.NounPhrases.Read(i, describes ? PhraseScope.Description : PhraseScope.Object);
        if (phrase is null)
        {
            return i;
        }

        Place(draft, phrase);
        return end;
    }

    /// <summary>"price > 0"</summary>
    public int ReadSign(ClauseDraft draft, int i)
    {
        var comparison = sentence[i].Text switch
        {
            "<" => ComparisonOperator.Less,
            "<=" or "≤" => ComparisonOperator.LessOrEqual,
            ">" => ComparisonOperator.Greater,
            ">=" or "≥" => ComparisonOperator.GreaterOrEqual,
            "!=" or "<>" or "≠" => ComparisonOperator.NotEqual,
            _ => ComparisonOperator.Equal,
        };
        var (right, end) = grammar.NounPhrases.ReadOne(i + 1, PhraseScope.Complement);
        if (right is null)
        {
            return i;
        }

        draft.Comparison = new(draft.Subject, comparison, right, null, sentence[i].Text, sentence.Span(i, end));
        return end;
    }

    /// <summary>"naming the books": what is done besides; a gerund directly behind the verb is its object clause.</summary>
    public int ReadGerund(ClauseDraft draft, int i)
    {
        if (!grammar.MayNest)
        {
            return i;
        }

        var (clauses, end) = grammar.Nested(() => grammar.Clauses.ReadNonFinite(i, Connector.Participle, ClauseLevel.Subordinate));
        draft.AddSubordinates(clauses);
        return clauses.Count == 0 ? i : end;
    }

    /// <summary>"sorted by priority" behind the object; as the first word of a fragment it is a state.</summary>
    public int ReadParticiple(ClauseDraft draft, int i) => draft.Verb is null ? i : ReadGerund(draft, i);

    private void Place(ClauseDraft draft, NounPhrase phrase)
    {
        var isAdverbial =
            Adverbial.Contains(phrase.Head)
            && phrase.Determiner
                is DeterminerKind.Each
                    or DeterminerKind.Every
                    or DeterminerKind.Any
                    or DeterminerKind.Demonstrative
                    or DeterminerKind.Same
            && draft.Verb is not null;
        if (draft.Verb is null && draft.Subject is null)
        {
            draft.Subject = phrase;
        }
        else if (isAdverbial)
        {
            draft.Complements.Add(new("", phrase, phrase.Span));
        }
        else if (draft.Object is not null && phrase.Determiner == DeterminerKind.Indefinite && Adverbial.Contains(phrase.Head))
        {
            // "4 classes a day"
            draft.Complements.Add(new("per", phrase, phrase.Span));
        }
        else if (
            draft.Object is null
            && !(draft.Verb is { Passive: true } or null)
            && !(draft.Verb.IsCopula && draft.Attributes.Count > 0 && phrase.Determiner == DeterminerKind.Every)
        )
        {
            draft.Object = phrase;
        }
        else if (
            draft.IndirectObject is null
            && draft.Object is not null
            && draft.Complements.Count == 0
            && Ditransitive.Contains(draft.Verb?.Lemma ?? "")
        )
        {
            (draft.IndirectObject, draft.Object) = (draft.Object, phrase);
        }
        else
        {
            draft.Complements.Add(new("", phrase, phrase.Span));
        }
    }
}
