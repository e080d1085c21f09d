using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Conditions.Predicates;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>Turns clauses into conditions. Null whenever a part of a clause is not understood.</summary>
internal static class ConditionReader
{
    /// <summary>Several clauses of one condition; "or" and "and" before a clause join it to the one before.</summary>
    public static Expression? ReadAll(IReadOnlyList<Clause> clauses, PhraseScope scope)
    {
        Expression? joined = null;
        NounPhrase? spoken = null;
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            // "it starts before the court opens or ends after it closes": who ends is who starts.
            var subject =
                clause.Connector is Connector.And or Connector.Or && i > 0 && clause.Subject?.Span == clauses[i - 1].Subject?.Span ? spoken : null;
            var timed =
                i + 1 < clauses.Count && BeforeEvent.IsBound(clauses[i + 1]) ? BeforeEvent.Read(clause, clauses[i + 1], subject, scope) : null;
            if ((timed ?? Read(clause, scope)) is not { } read)
            {
                return null;
            }

            if (timed is not null)
            {
                spoken = subject ?? clause.Subject;
                i++;
            }

            joined =
                joined is null ? read
                : clause.Connector == Connector.Or ? Formula.Or(joined, read)
                : Formula.And(joined, read);
        }

        return joined;
    }

    public static Expression? Read(Clause clause, PhraseScope scope) => clause.IsPartial ? null : ReadClause(clause, scope);

    /// <summary>A clause below a noun: "who have an overdue loan", "borrowed by a member", "whose unpaid fines reach 15.00".</summary>
    public static Expression? ReadRelative(Clause clause, RowReference row, PhraseScope scope)
    {
        if (clause.IsPartial)
        {
            return null;
        }

        clause = WithWhich(clause);
        var isRow = clause.Subject is null or { IsPronoun: true, Head: "who" or "which" or "that" or "whose" };
        return isRow ? OfRow(clause, row, scope.About(row)) : ReadClause(WithOwner(clause), scope.About(row));
    }

    private static Expression? ReadClause(Clause clause, PhraseScope scope)
    {
        if ((OutOfStock.Read(clause, scope) ?? Existence.Read(clause, scope) ?? EmptyCollection.Read(clause, scope)) is { } whole)
        {
            return whole;
        }

        return clause.Subject is { Conjuncts.Count: > 0 } several ? OfSeveral(clause, several, scope) : OfSubject(clause, clause.Subject, scope);
    }

    private static Expression? OfSeveral(Clause clause, NounPhrase several, PhraseScope scope)
    {
        var read = several.All.Select(subject => OfSubject(clause, subject with { Conjuncts = [], Conjunction = Conjunction.None }, scope)).ToList();
        return read.Contains(null) ? null
            : several.Conjunction == Conjunction.Or ? Formula.Or(read)
            : Formula.And(read);
    }

    private static Expression? OfSubject(Clause clause, NounPhrase? subject, PhraseScope scope)
    {
        if (subject is null)
        {
            return scope.Spoken is [var nearest, ..] ? OfRow(clause, nearest, scope) : null;
        }

        if (SomebodyElse.Read(clause, subject, scope) is { } other)
        {
            return other;
        }

        if (SingleRow.Resolve(subject, scope) is { } row && OfRow(clause, row, scope.About(row)) is { } single)
        {
            return single;
        }

        if (ValueResolver.Resolve(subject, scope) is { } value && ValuePredicates.Read(clause, value, scope) is { } compared)
        {
            return clause.Verb is { Negated: true } && clause.Comparison is null ? Formula.Not(compared) : compared;
        }

        return OfRows(clause, subject, scope);
    }

    private static Expression? OfRows(Clause clause, NounPhrase subject, PhraseScope scope)
    {
        // "the parking ticket" that nothing here leads to is not just any parking ticket.
        var isOne = subject is { IsPlural: false, Determiner: DeterminerKind.Definite or DeterminerKind.Demonstrative };
        if (isOne || RowSets.Resolve(subject, scope) is not { } rows)
        {
            return null;
        }

        var row = new RowReference(rows.Entity, rows.Row);
        return OfRow(clause, row, scope.About(row)) is { } what ? Quantified.Read(subject, OwnRows.Restrict(subject, rows, scope), what) : null;
    }

    /// <summary>What the clause says of the row, its negation included.</summary>
    public static Expression? OfRow(Clause clause, RowReference row, PhraseScope scope)
    {
        var read = PredicateList.All.Select(predicate => predicate.Read(clause, row, scope)).FirstOrDefault(condition => condition is not null);
        return read is not null && clause.Verb is { Negated: true } ? Formula.Not(read) : read;
    }

    // "of which no copy is free": no copy of it.
    private static Clause WithWhich(Clause clause) =>
        clause.Subject is { Possessor: null } subject
        && clause.Complements.FirstOrDefault(complement => complement.Phrase is { Head: "which" or "whom" })
            is { Preposition: "of" or "for" or "with" or "to" } which
            ? clause with
            {
                Subject = subject with { Possessor = which.Phrase },
                Complements = [.. clause.Complements.Where(complement => complement != which)],
            }
            : clause;

    // "whose unpaid fines": the fines are the row's own.
    private static Clause WithOwner(Clause clause) =>
        clause.Subject is { Possessor: null, Determiner: DeterminerKind.None or DeterminerKind.Possessive } subject
            ? clause with
            {
                Subject = subject with { Possessor = Whose(subject), Determiner = DeterminerKind.Possessive },
            }
            : clause;

    private static NounPhrase Whose(NounPhrase subject) =>
        new()
        {
            Text = "whose",
            Span = subject.Span,
            Head = "whose",
            HeadToken = subject.HeadToken,
            IsPronoun = true,
        };
}
