using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions.Predicates;

/// <summary>"an appointment that overlaps", "overlaps another booking of the room".</summary>
internal sealed class Overlaps : IPredicate
{
    private static readonly string[] Verbs = ["overlap", "collide", "clash", "conflict", "intersect"];

    public Expression? Read(Clause clause, RowReference subject, PhraseScope scope)
    {
        if (clause.Verb is not { } verb || !Verbs.Contains(verb.Lemma))
        {
            return null;
        }

        var other = clause.Object ?? (clause.Complements is [{ Preposition: "with", Phrase: { } phrase }] ? phrase : null);
        if (other is null || (SingleRow.Resolve(other, scope) is { } single && single.Path == scope.This?.Path))
        {
            return clause.Complements.Count == 0 || other is not null ? Overlap.Between(subject, scope) : null;
        }

        var plain = other with
        {
            Determiner = DeterminerKind.Indefinite,
            Modifiers = [.. other.Modifiers.Where(modifier => modifier.Lemma is not ("other" or "another" or "existing"))],
        };
        return RowSets.Resolve(plain, scope) is { } rows && Overlap.Between(new RowReference(rows.Entity, rows.Row), scope, subject) is { } shared
            ? Formula.Aggregate(AggregateKind.Exists, rows.With(shared))
            : null;
    }
}
