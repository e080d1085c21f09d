using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions.Predicates;

/// <summary>"the court is already reserved for an overlapping time", "the machine is taken then": another row of the kind at hand has it for some of the same time.</summary>
internal sealed class Taken : IPredicate
{
    private static readonly string[] Verbs = ["reserve", "book", "take", "occupy", "rent", "hire", "use", "block", "assign", "schedule"];
    private static readonly string[] Stretches =
    [
        "time",
        "times",
        "period",
        "slot",
        "date",
        "dates",
        "hour",
        "hours",
        "interval",
        "range",
        "day",
        "days",
    ];

    public Expression? Read(Clause clause, RowReference subject, PhraseScope scope)
    {
        if (
            scope.This is not { } row
            || row.Entity.Name == subject.Entity.Name
            || !(IsTaken(clause) || IsUsedThen(clause) || HasOneThen(clause, row, scope))
            || !Places(clause).All(IsSameTime)
        )
        {
            return null;
        }

        var rows = scope.All(row.Entity);
        var other = new RowReference(row.Entity, rows.Row);
        return Overlap.Between(other, scope) is { } shared && Rows.RowLinks.Between(scope, other, subject) is { } link
            ? Formula.Aggregate(AggregateKind.Exists, rows.With(link, shared))
            : null;
    }

    private static bool IsTaken(Clause clause) =>
        clause is { Object: null, Verb: { } verb }
        && (
            (verb.Passive && Verbs.Contains(verb.Lemma))
            || (verb.IsCopula && clause.Attributes is [{ Lemma: "busy" or "taken" or "occupied" or "booked" or "reserved" or "unavailable" }])
        );

    // "lent in that period": whatever is done with it, it is for the same time.
    private static bool IsUsedThen(Clause clause) => clause is { Object: null, Verb.Passive: true, Complements.Count: > 0 };

    // "already has a stay in that period"
    private static bool HasOneThen(Clause clause, RowReference row, PhraseScope scope) =>
        clause is { Verb.Lemma: "have", Object: { Determiner: DeterminerKind.Indefinite or DeterminerKind.None } one }
        && scope.EntityNamed(one.Head)?.Name == row.Entity.Name
        && Places(clause).Any();

    private static IEnumerable<Complement> Places(Clause clause) => clause.Complements.Concat(clause.Object?.Complements ?? []);

    private static bool IsSameTime(Complement complement) =>
        // "for overlapping dates", which reads like a clause of its own.
        (complement is { Phrase: null, Clause: { Verb.Lemma: "overlap", Object: { Modifiers.Count: 0 } dates } } && Stretches.Contains(dates.Head))
        || complement is { Preposition: "for" or "at" or "in" or "during" or "on", Phrase: { } phrase }
            && Stretches.Contains(phrase.Head)
            && (
                phrase.Determiner is DeterminerKind.Definite or DeterminerKind.Demonstrative
                || phrase.Modifiers.Any(modifier => modifier.Lemma is "overlap" or "overlapping" or "same")
            );
}
