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
    /// <param name="outer">Around the phrase: "the doctor's hours" are those of the doctor spoken of before, not of the hours' own doctor.</param>
    public static Expression? Read(NounPhrase phrase, RowReference row, PhraseScope outer)
    {
        var scope = outer.About(row);
        var parts = new List<Expression?>();
        if (phrase.Own)
        {
            parts.Add(People.Me(scope) is { } me ? RowLinks.Between(scope, row, me, scope.Actor) : null);
        }

        if (phrase.Possessor is { } possessor && !phrase.Own)
        {
            parts.Add(LinkTo(possessor, row, outer, null));
        }

        if (phrase.Comparison is { } comparison)
        {
            parts.Add(Comparisons.OfRow(comparison, row, scope));
        }

        if (phrase is { Value: { } value, Comparison: null })
        {
            parts.Add(ValueResolver.Member(row, phrase) is { } member ? Amounts.Limit(member, value) : null);
        }

        parts.AddRange(Described(phrase, row, scope));
        parts.AddRange(phrase.Complements.Select(complement => Complements.Read(complement, row, outer)));
        parts.AddRange(phrase.Relatives.Select(relative => ConditionReader.ReadRelative(relative, row, scope)));
        return parts.Contains(null) ? null : Formula.And(parts) ?? Formula.True;
    }

    /// <summary>The rows that belong to the person or thing that the phrase names.</summary>
    public static Expression? LinkTo(NounPhrase phrase, RowReference row, PhraseScope scope, string? hint)
    {
        if (SingleRow.Resolve(phrase, scope) is { } single && single.Path != row.Path)
        {
            return Reached(row, phrase, scope) is { } same && same.Path == single.Path
                ? Read(phrase with { Determiner = DeterminerKind.None }, single, scope)
                : RowLinks.Between(scope, row, single, hint);
        }

        if (Reached(row, phrase, scope) is { } reached)
        {
            return Read(phrase, reached, scope);
        }

        // "an order with a damaged book": some row that the phrase speaks of.
        if (
            RowSets.Resolve(phrase, scope) is not { } rows
            || RowLinks.Between(scope, row, new RowReference(rows.Entity, rows.Row), hint) is not { } link
        )
        {
            return null;
        }

        return Quantified.Read(phrase, rows.With(link), null);
    }

    // "a comment on a closed issue": the comment's own issue.
    private static RowReference? Reached(RowReference row, NounPhrase phrase, PhraseScope scope) =>
        phrase is { IsPlural: false, Possessor: null, Quantity: null }
        && scope.EntityNamed(phrase.Name) is { } entity
        && entity.Name != row.Entity.Name
            ? People.ReachedFrom(scope, row, entity, phrase.Name)
            : null;

    private static IEnumerable<Expression?> Described(NounPhrase phrase, RowReference row, PhraseScope scope)
    {
        var modifiers = phrase
            .Modifiers.Where(modifier =>
                modifier.Lemma is not ("own" or "same" or "certain" or "given" or "new" or "existing" or "other" or "another")
            )
            .ToList();
        var values = modifiers.Select(modifier => Description.Read(row, modifier, scope)).ToList();

        // "`cancelled_late` or `no_show` appointments": alternatives of one attribute.
        return values.Count > 1 && StateAlternatives.Join(values) is { } joined ? [joined] : values;
    }
}
