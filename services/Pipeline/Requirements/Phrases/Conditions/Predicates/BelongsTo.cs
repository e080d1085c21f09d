using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions.Predicates;

/// <summary>"appears in an order", "belongs to the project", "is part of an active plan", "is used by a product", "is in the cart".</summary>
internal sealed class BelongsTo : IPredicate
{
    private static readonly string[] Verbs =
    [
        "appear",
        "occur",
        "belong",
        "be",
        "use",
        "reference",
        "refer",
        "include",
        "contain",
        "assign",
        "link",
        "attach",
        "stand",
        "list",
        "connect",
        "relate",
    ];
    private static readonly string[] Prepositions = ["in", "to", "of", "on", "by", "from", "with", "for", "inside", "at"];

    public Expression? Read(Clause clause, RowReference subject, PhraseScope scope)
    {
        if (
            clause is not { Verb: { } verb, Complements: [{ Phrase: { } phrase, Offset: null, Only: false } complement] }
            || !Verbs.Contains(verb.Lemma)
            || !Prepositions.Contains(complement.Preposition)
            || clause.Attributes.Any(attribute => attribute.Lemma is not ("part" or "member" or "use" or "refer" or "assign" or "link" or "contain"))
            || clause.Object is { Head: not ("part" or "member" or "participant") }
        )
        {
            return null;
        }

        return Link(phrase, subject, scope);
    }

    public static Expression? Link(NounPhrase phrase, RowReference subject, PhraseScope scope)
    {
        if (SingleRow.Resolve(phrase, scope) is { } single)
        {
            return RowLinks.Between(scope, subject, single);
        }

        if (
            RowSets.Resolve(phrase, scope) is not { } rows
            || RowLinks.Between(scope, new RowReference(rows.Entity, rows.Row), subject) is not { } link
        )
        {
            return null;
        }

        return Quantified.Read(phrase, rows.With(link), null);
    }
}
