using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Adjectives;
using AgenticAi.Pipeline.Requirements.Phrases.Conditions;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Rows;

/// <summary>What the words around a noun demand of its rows: adjectives, "own", "of that member", relative clauses, "younger than 12".</summary>
internal static class Qualifiers
{
    /// <summary><c>true</c> when they demand nothing; null when one of them is not understood.</summary>
    /// <param name="scope">Already about the row.</param>
    public static Expression? Read(NounPhrase phrase, RowReference row, PhraseScope scope)
    {
        var parts = new List<Expression?>();
        if (phrase.Own)
        {
            parts.Add(People.Me(scope) is { } me ? RowLinks.Between(scope, row, me, scope.Actor) : null);
        }

        if (phrase.Possessor is { } possessor && !phrase.Own)
        {
            parts.Add(LinkTo(possessor, row, scope, null));
        }

        if (phrase.Comparison is { } comparison)
        {
            parts.Add(Comparisons.OfRow(comparison, row, scope));
        }

        if (phrase.Value is { } value)
        {
            parts.Add(ValueResolver.Member(row, phrase) is { } member ? Amounts.Limit(member, value) : null);
        }

        parts.AddRange(Described(phrase, row, scope));
        parts.AddRange(phrase.Complements.Select(complement => Complements.Read(complement, row, scope)));
        parts.AddRange(phrase.Relatives.Select(relative => ConditionReader.ReadRelative(relative, row, scope)));
        return parts.Contains(null) ? null : Formula.And(parts) ?? Formula.True;
    }

    /// <summary>The rows that belong to the person or thing that the phrase names.</summary>
    public static Expression? LinkTo(NounPhrase phrase, RowReference row, PhraseScope scope, string? hint)
    {
        if (SingleRow.Resolve(phrase, scope) is { } single)
        {
            return RowLinks.Between(scope, row, single, hint);
        }

        // "an order with a damaged book": some row that the phrase speaks of.
        if (RowSets.Resolve(phrase, scope) is not { } rows || RowLinks.Between(scope, row, new RowReference(rows.Entity, rows.Row), hint) is not { } link)
        {
            return null;
        }

        return Formula.Aggregate(AggregateKind.Exists, rows.With(link));
    }

    private static IEnumerable<Expression?> Described(NounPhrase phrase, RowReference row, PhraseScope scope)
    {
        var modifiers = phrase.Modifiers.Where(modifier => modifier.Lemma is not ("own" or "same" or "certain" or "given" or "new" or "existing")).ToList();
        var values = modifiers.Select(modifier => Description.Read(row, modifier, scope)).ToList();

        // "`cancelled_late` or `no_show` appointments": alternatives of one attribute.
        return values.Count > 1 && StateAlternatives.Join(values) is { } joined ? [joined] : values;
    }
}
