using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules.Acts;

/// <summary>An act as a clause words it, in active or passive voice.</summary>
internal sealed record ActPhrase(string Verb, NounPhrase? Actor, NounPhrase? Target, IReadOnlyList<Complement> Complements)
{
    public static ActPhrase? Of(Clause clause)
    {
        if (clause.Verb is not { IsCopula: false } verb)
        {
            return null;
        }

        if (!verb.Passive)
        {
            return new ActPhrase(verb.Lemma, clause.Subject, clause.Object, clause.Complements);
        }

        var by = clause.Complement("by");
        return new ActPhrase(verb.Lemma, by?.Phrase, clause.Subject, [.. clause.Complements.Where(complement => complement != by)]);
    }

    /// <summary>"new requests by that patient", "cancellations": the act is in the noun.</summary>
    public static ActPhrase? OfNoun(NounPhrase phrase)
    {
        var verb = WordForms.IsVerb(phrase.Head) ? phrase.Head : null;
        var by = phrase.Complement("by") ?? phrase.Complement("from");
        return verb is null
            ? null
            : new ActPhrase(
                verb,
                by?.Phrase,
                phrase.Complement("of")?.Phrase,
                [.. phrase.Complements.Where(complement => complement != by && complement.Preposition != "of")]
            );
    }
}
