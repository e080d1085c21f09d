using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Adjectives;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions.Predicates;

/// <summary>"is overdue", "was delivered", "is `cancelled` or `cancelled_late`", "has started", "is younger than 12".</summary>
internal sealed class DescribedAs : IPredicate
{
    public Expression? Read(Clause clause, RowReference subject, PhraseScope scope)
    {
        if (
            clause is
            {
                Verb.IsCopula: true,
                Object: { Complements.Count: 0, Possessor: null } noun,
                Attributes.Count: 0,
                Complements.Count: 0,
                Comparison: null
            }
        )
        {
            return Description.Read(subject, noun.FullName, null, scope);
        }

        if (clause.Object is not null || clause.Complements.Any(complement => complement.Preposition != "by") || clause.Verb is not { } verb)
        {
            return null;
        }

        if (
            clause is { Attributes.Count: 0, Object: null, Complements.Count: 0, Comparison: null }
            && verb is { IsCopula: true, Adverbs: [var adverb] }
        )
        {
            return Description.Read(subject, adverb, null, scope);
        }

        if (clause.Comparison is { } comparison)
        {
            return Comparisons.OfRow(comparison, subject, scope);
        }

        var by = clause.Complement("by")?.Phrase;
        if (verb is { Past: true, Passive: true } && by is null && ReachedStates.Read(subject, verb.Lemma) is { } reached)
        {
            return reached;
        }

        if (clause.Attributes.Count > 0)
        {
            return by is null ? ByAttributes(clause, subject, scope) : null;
        }

        return verb.IsCopula ? null : ByVerb(verb, by, subject, scope);
    }

    private static Expression? ByAttributes(Clause clause, RowReference subject, PhraseScope scope)
    {
        var read = clause.Attributes.Select(attribute => Description.Read(subject, attribute, scope)).ToList();
        if (read.Contains(null))
        {
            return null;
        }

        return StateAlternatives.Join(read) ?? (clause.Tokens.Any(token => token.Is("or")) ? Formula.Or(read) : Formula.And(read));
    }

    // "was delivered", "has ended", and of a maker "was reserved by somebody else".
    private static Expression? ByVerb(VerbGroup verb, NounPhrase? by, RowReference subject, PhraseScope scope)
    {
        if (verb.Modality is not (Modality.None or Modality.Will))
        {
            return null;
        }

        if (by is not null)
        {
            return null;
        }

        // "is running", where that is a state.
        if (verb is { Progressive: true, Passive: false })
        {
            return Description.Read(subject, WordForms.Gerund(verb.Lemma), null, scope);
        }

        return verb.Passive || verb.Past || verb.Lemma is "expire" or "lapse"
            ? Description.Read(subject, WordForms.PastParticiple(verb.Lemma), verb.Lemma, scope)
            : null;
    }
}
