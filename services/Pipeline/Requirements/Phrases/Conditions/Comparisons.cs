using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>Comparisons of the text as comparisons of expressions.</summary>
internal static class Comparisons
{
    /// <summary>"younger than 12", "longer than 3 hours", "cheaper than 5": says of a row what one of its values must be.</summary>
    public static Expression? OfRow(Comparison comparison, RowReference row, PhraseScope scope)
    {
        if (comparison.Left is not null)
        {
            return OfValues(comparison, scope.About(row));
        }

        return Measure(comparison.Word, row) is { } value ? With(value, comparison, scope.About(row)) : null;
    }

    /// <summary>"`salesEndAt` is after `startsAt`", "price greater than 0".</summary>
    public static Expression? OfValues(Comparison comparison, PhraseScope scope) =>
        comparison.Left is { } left && (ValueResolver.Resolve(left, scope) ?? AmountOf(left, scope)) is { } value
            ? With(value, comparison, scope)
            : null;

    // "A bid must be higher than ...": what a bid amounts to.
    private static TypedValue? AmountOf(NounPhrase phrase, PhraseScope scope) =>
        phrase.Modifiers.Count == 0
        && scope.Spoken.FirstOrDefault(row => scope.EntityNamed(phrase.Name) == row.Entity) is { } row
        && Aggregates.Amount(row.Entity) is { } amount
            ? new TypedValue(row.Path.Then(amount.Name), amount.Type, amount)
            : null;

    public static Expression? With(TypedValue left, Comparison comparison, PhraseScope scope)
    {
        if (comparison.Right is { } phrase && ValueResolver.Resolve(phrase, scope) is { } right)
        {
            return Formula.Compare(left.Expression, Operator(comparison.Operator), right.Expression);
        }

        return comparison.Quantity is { } quantity ? WithQuantity(left, comparison.Operator, quantity) : null;
    }

    // The quantity may already hold the limit ("more than 5") or be the bare number beside the operator.
    private static Expression? WithQuantity(TypedValue left, ComparisonOperator @operator, Quantity quantity) =>
        @operator == ComparisonOperator.Between || !quantity.IsExact
            ? Amounts.Limit(left, quantity)
            : Formula.Compare(left.Expression, Operator(@operator), Amounts.Number(left, quantity, quantity.Value!.Value));

    private static TypedValue? Measure(string word, RowReference row) =>
        word switch
        {
            "young" or "younger" or "old" or "older" => Age(row),
            "long" or "longer" or "short" or "shorter" => Attribute(row, "duration", "length"),
            "cheap" or "cheaper" or "expensive" => Attribute(row, "price", "cost"),
            "large" or "larger" or "big" or "bigger" or "small" or "smaller" => Attribute(row, "size", "capacity"),
            "heavy" or "heavier" or "light" or "lighter" => Attribute(row, "weight"),
            _ => null,
        };

    private static TypedValue? Age(RowReference row) =>
        Moment.Find(row.Entity, "birth", "born", "birthday", "birthdate") is { } born
            ? new TypedValue(Formula.Call("age", row.Path.Then(born.Name)), AttributeType.Integer)
            : Attribute(row, "age");

    private static TypedValue? Attribute(RowReference row, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (row.Entity.FindAttributeByWords(name) is { } attribute)
            {
                return new TypedValue(row.Path.Then(attribute.Name), attribute.Type, attribute);
            }
        }

        return null;
    }

    public static BinaryOperator Operator(ComparisonOperator @operator) =>
        @operator switch
        {
            ComparisonOperator.Equal => BinaryOperator.Equal,
            ComparisonOperator.NotEqual => BinaryOperator.NotEqual,
            ComparisonOperator.Less => BinaryOperator.Less,
            ComparisonOperator.LessOrEqual => BinaryOperator.LessOrEqual,
            ComparisonOperator.Greater => BinaryOperator.Greater,
            _ => BinaryOperator.GreaterOrEqual,
        };
}
