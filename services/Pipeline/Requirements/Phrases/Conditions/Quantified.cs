using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>"an order", "no copy", "three or more appointments", "all lines": how many of the rows must be so.</summary>
internal static class Quantified
{
    /// <param name="what">What must hold of a row; null when it is enough that there is one.</param>
    public static Expression Read(NounPhrase phrase, RowSet rows, Expression? what)
    {
        if (phrase.Determiner == DeterminerKind.No || phrase.Negated)
        {
            return Formula.Not(Formula.Aggregate(AggregateKind.Exists, rows.With(what)));
        }

        if (phrase.Quantity is { Kind: QuantityKind.Count } quantity)
        {
            var count = new TypedValue(Formula.Aggregate(AggregateKind.Count, rows.With(what)), AttributeType.Integer);
            // "a member who has three open loans": three are enough, four as well.
            var limit =
                quantity.IsExact && !phrase.Text.Contains("exactly", StringComparison.OrdinalIgnoreCase)
                    ? quantity with
                    {
                        Maximum = null,
                    }
                    : quantity;
            return Amounts.Limit(count, limit) ?? Formula.Aggregate(AggregateKind.Exists, rows.With(what));
        }

        return what is not null && phrase.Determiner is DeterminerKind.All or DeterminerKind.Each or DeterminerKind.Every or DeterminerKind.Both
            ? Formula.Aggregate(AggregateKind.All, rows, what)
            : Formula.Aggregate(AggregateKind.Exists, rows.With(what));
    }
}
