using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>What a preposition and its phrase demand of a row: "with that book", "without assignee", "within the last 180 days", "at the same time".</summary>
internal static class Complements
{
    private static readonly string[] Linking =
    [
        "of",
        "with",
        "for",
        "by",
        "in",
        "on",
        "to",
        "from",
        "at",
        "containing",
        "about",
        "under",
        "inside",
        "within",
    ];

    /// <param name="scope">Already about the row.</param>
    public static Expression? Read(Complement complement, RowReference row, PhraseScope scope)
    {
        if (complement.Phrase is not { } phrase)
        {
            return null;
        }

        if (complement.Preposition == "without")
        {
            return Missing(phrase, row, scope);
        }

        if (InTime(complement, phrase, row) is { } time)
        {
            return time;
        }

        return complement.Offset is null && Linking.Contains(complement.Preposition)
            ? HasValue(phrase, row) ?? SameTime(phrase, row, scope) ?? Qualifiers.LinkTo(phrase, row, scope, HintOf(complement))
            : null;
    }

    // "with stock 3", "with status `booked`", "with a price above 10", "in draft".
    private static Expression? HasValue(NounPhrase phrase, RowReference row)
    {
        if (phrase.Apposition is { } literal && row.Entity.FindAttributeByWords(phrase.Name) is { } attribute)
        {
            return Formula.Equal(row.Path.Then(attribute.Name), Formula.Text(literal.Text));
        }

        if (phrase.Value is { } value && ValueResolver.Member(row, phrase with { Value = null }) is { } member)
        {
            return Amounts.Limit(member, value);
        }

        return phrase.Modifiers.Count == 0 && phrase.Determiner == DeterminerKind.None && row.Entity.FindValue(phrase.Head) is { } state
            ? Formula.Equal(row.Path.Then(state.Attribute.Name), Formula.Text(state.Value))
            : null;
    }

    private static Expression? Missing(NounPhrase phrase, RowReference row, PhraseScope scope)
    {
        if (row.Entity.FindAttributeByWords(phrase.FullName) is { } attribute)
        {
            return Formula.Equal(row.Path.Then(attribute.Name), Formula.Null);
        }

        if (row.Entity.FindRelationByWords(phrase.FullName) is { } relation)
        {
            return relation.IsToOne()
                ? Formula.Equal(row.Path.Then(relation.Name), Formula.Null)
                : Formula.Not(Formula.Aggregate(AggregateKind.Exists, scope.Members(row, relation)));
        }

        return Qualifiers.LinkTo(phrase with { Determiner = DeterminerKind.Indefinite }, row, scope, null) is { } link ? Formula.Not(link) : null;
    }

    // "within the last 180 days", "in the past", "in the future".
    private static Expression? InTime(Complement complement, NounPhrase phrase, RowReference row)
    {
        if (complement.Preposition is not ("within" or "in" or "during" or "over" or "for"))
        {
            return null;
        }

        var moment = Interval.Of(row.Entity)?.StartAttribute ?? Moment.Created(row.Entity) ?? Moment.Find(row.Entity, "date", "at", "on");
        if (moment is null)
        {
            return null;
        }

        var value = new TypedValue(row.Path.Then(moment.Name), moment.Type, moment);
        return MomentPredicate.InTense(value, phrase) ?? Recent(value, phrase);
    }

    // No upper limit: what lies ahead and is over already (a late cancellation) counts as recent too.
    private static BinaryExpression? Recent(TypedValue value, NounPhrase phrase) =>
        phrase.Quantity is { Kind: QuantityKind.Duration, Duration: { } duration }
        && (phrase.Has("last") || phrase.Has("past") || phrase.Has("previous"))
            ? Formula.Compare(value.Expression, BinaryOperator.GreaterOrEqual, Formula.Minus(value.Present, new Literal(duration)))
            : null;

    private static Expression? SameTime(NounPhrase phrase, RowReference row, PhraseScope scope) =>
        phrase.Head is "time" or "moment" or "period" or "slot" or "interval"
        && phrase.Determiner is DeterminerKind.Same or DeterminerKind.Demonstrative
            ? Overlap.Between(row, scope)
            : null;

    private static string? HintOf(Complement complement) => complement.Phrase?.Possessor is null ? complement.Phrase?.FullName : null;
}
