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

        return Measures.Of(comparison.Word, row) is { } value ? With(value, comparison, scope.About(row)) : null;
    }

    /// <summary>"`salesEndAt` is after `startsAt`", "price greater than 0".</summary>
    public static Expression? OfValues(Comparison comparison, PhraseScope scope) =>
        comparison.Left is { } left && (ValueResolver.Resolve(left, scope) ?? AmountOf(left, scope) ?? OfThing(left, comparison, scope)) is { } value
            ? With(value, comparison, scope)
            : null;

    // "the boat is longer than the berth": the length of each.
    private static TypedValue? OfThing(NounPhrase phrase, Comparison comparison, PhraseScope scope) =>
        SingleRow.Resolve(phrase, scope) is { } row ? Measures.Of(comparison.Word, row) : null;

    // "A bid must be higher than ...": what a bid amounts to.
    private static TypedValue? AmountOf(NounPhrase phrase, PhraseScope scope) =>
        phrase.Modifiers.Count == 0
        && scope.Spoken.FirstOrDefault(row => scope.EntityNamed(phrase.Name) == row.Entity) is { } row
        && Aggregates.Amount(row.Entity) is { } amount
            ? new TypedValue(row.Path.Then(amount.Name), amount.Type, amount)
            : null;

    public static Expression? With(TypedValue left, Comparison comparison, PhraseScope scope)
    {
        if (comparison.Right is { } phrase && (ValueResolver.Resolve(phrase, scope) ?? OfThing(phrase, comparison, scope)) is { } right)
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
