using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>"the cart is empty", "with an empty cart".</summary>
internal static class EmptyCollection
{
    public static Expression? Read(Clause clause, PhraseScope scope)
    {
        if (clause is not { Verb.IsCopula: true, Subject: { } subject, Attributes: [{ Lemma: "empty" } empty], Complements.Count: 0 })
        {
            return null;
        }

        return Read(subject, clause.Verb.Negated || empty.Negated, scope);
    }

    public static Expression? Read(NounPhrase phrase, PhraseScope scope) =>
        phrase.Modifiers is [{ Lemma: "empty" } empty, ..]
            ? Read(phrase with { Modifiers = [.. phrase.Modifiers.Skip(1)] }, empty.Negated, scope)
            : null;

    private static Expression? Read(NounPhrase phrase, bool negated, PhraseScope scope)
    {
        if (Collections.Resolve(phrase, scope) is not { } rows)
        {
            return null;
        }

        Expression filled = Formula.Aggregate(AggregateKind.Exists, rows);
        return negated ? filled : Formula.Not(filled);
    }
}
