using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>"somebody else has reserved the title", "another user booked the room".</summary>
internal static class SomebodyElse
{
    public static Expression? Read(Clause clause, NounPhrase subject, PhraseScope scope)
    {
        if (
            !(People.IsSomebodyElse(scope, subject) || (People.IsAnybody(subject) && clause.Verb?.Adverbs.Contains("else") == true))
            || clause is not { Verb: { } verb, Object: { } target, Complements.Count: 0 }
            || scope.Model.FindEntityMadeBy(verb.Lemma) is not { } made
            || SingleRow.Resolve(target, scope) is not { } row
        )
        {
            return null;
        }

        var rows = scope.All(made);
        var one = new RowReference(made, rows.Row);
        if (RowLinks.Between(scope, one, row) is not { } link || NotOwn(scope, one) is not { } others)
        {
            return null;
        }

        var exists = Formula.Aggregate(AggregateKind.Exists, rows.With(link, others, Liveness.Open(scope, made, rows.Row)));
        return verb.Negated ? Formula.Not(exists) : exists;
    }

    /// <summary>The row belongs to another person than the one that the rule is about.</summary>
    public static Expression? NotOwn(PhraseScope scope, RowReference row)
    {
        foreach (
            var person in row
                .Entity.Relations.Where(relation => relation.IsToOne())
                .Select(relation => Person(scope, relation))
                .OfType<(Relation Relation, Entity Entity)>()
        )
        {
            var own = scope.This is { } current ? People.ReachedFrom(scope, current, person.Entity, person.Relation.Name) : null;
            own ??= person.Entity.Name == scope.Model.AccountEntity()?.Name ? People.Me(scope) : null;
            if (own is not null)
            {
                return Formula.Compare(row.Path.Then(person.Relation.Name), BinaryOperator.NotEqual, own.Path);
            }
        }

        return null;
    }

    private static (Relation Relation, Entity Entity)? Person(PhraseScope scope, Relation relation) =>
        scope.Model.Domain.FindEntity(relation.Target) is { } target
        && (target.ProfileOf is not null || target.Name == scope.Model.AccountEntity()?.Name)
            ? (relation, target)
            : null;
}
