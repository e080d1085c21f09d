using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions.Predicates;

/// <summary>"has an overdue loan", "has three or more appointments within the last 180 days", "has no assignee", "contains a damaged item", "owes more than 10".</summary>
internal sealed class Possesses : IPredicate
{
    private static readonly string[] Verbs = ["have", "hold", "own", "contain", "include", "possess", "carry", "list", "owe", "keep", "have got"];

    public Expression? Read(Clause clause, RowReference subject, PhraseScope scope)
    {
        if (clause.Verb is not { Passive: false } verb || !Verbs.Contains(verb.Lemma) || clause.Object is not { } possessed)
        {
            return null;
        }

        var phrase = possessed with { Complements = [.. possessed.Complements, .. clause.Complements] };
        return Rows(phrase, subject, scope) ?? Value(phrase, clause, subject, scope);
    }

    private static Expression? Rows(NounPhrase phrase, RowReference subject, PhraseScope scope)
    {
        if (
            RowSets.Resolve(phrase, scope) is not { } rows
            || RowLinks.Between(scope, new RowReference(rows.Entity, rows.Row), subject) is not { } link
        )
        {
            return null;
        }

        return Quantified.Read(phrase, rows with { Where = Formula.And(link, rows.Where) }, null);
    }

    // "has no assignee", "has a rating above 4"
    private static Expression? Value(NounPhrase phrase, Clause clause, RowReference subject, PhraseScope scope)
    {
        if (phrase.Complements.Count > 0)
        {
            return null;
        }

        var path =
            subject.Entity.FindRelationByWords(phrase.Name) is { } relation && relation.IsToOne()
                ? subject.Path.Then(relation.Name)
                : ValueResolver.Member(subject, phrase)?.Expression;
        if (path is null)
        {
            return null;
        }

        if (clause.Comparison is { } comparison && ValueResolver.Member(subject, phrase) is { } value)
        {
            return Comparisons.With(value, comparison, scope);
        }

        var isNone = phrase.Determiner == DeterminerKind.No || phrase.Negated;
        return phrase.Quantity is null && phrase.Value is null
            ? Formula.Compare(path, isNone ? BinaryOperator.Equal : BinaryOperator.NotEqual, Formula.Null)
            : null;
    }
}
