using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>"A customer may review a book only after an order with that book was delivered": the order is the customer's own.</summary>
internal static class OwnRows
{
    /// <summary>Narrows rows that the acting person owns to that person's, unless the words name an owner or ask about rows of the rule's own kind.</summary>
    public static RowSet Restrict(NounPhrase phrase, RowSet rows, PhraseScope scope)
    {
        if (
            scope.Actor is null
            || rows.Entity.Owner is null
            || rows.Entity.Name == scope.This?.Entity.Name
            || (phrase.Possessor is { } owner && (owner.IsPronoun || People.IsAnybody(owner) || People.IsRole(scope, owner.Head)))
            || phrase.Own
            || phrase.Determiner is not DeterminerKind.Indefinite
            || phrase.Complements.Any(complement =>
                complement is { Preposition: "by" or "of", Phrase: { } other } && (People.IsAnybody(other) || People.IsRole(scope, other.Head))
            )
        )
        {
            return rows;
        }

        return People.Me(scope) is { } me && RowLinks.Between(scope, new RowReference(rows.Entity, rows.Row), me, scope.Actor) is { } own
            ? rows with
            {
                Where = Formula.And(own, rows.Where),
            }
            : rows;
    }
}
