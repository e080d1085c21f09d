using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Values;

/// <summary>Quantities of the text as literals and limits.</summary>
internal static class Amounts
{
    /// <summary>The limits that a quantity sets to a value: "at most 8" is <c>value &lt;= 8</c>, "1 to 5" two limits, a bare number equality.</summary>
    public static Expression? Limit(TypedValue value, Quantity quantity)
    {
        if (quantity.Values.Count > 0)
        {
            return new BinaryExpression(
                value.Expression,
                BinaryOperator.In,
                new ListExpression([.. quantity.Values.Select(number => Number(value, quantity, number))])
            );
        }

        if (quantity.Date is { } date)
        {
            return Formula.Equal(value.Expression, Formula.Text(date.ToString("yyyy-MM-dd")));
        }

        if (quantity.Value is { } exact)
        {
            return Formula.Equal(value.Expression, Number(value, quantity, exact));
        }

        return Formula.And(
            quantity.Minimum is { } low
                ? Formula.Compare(
                    value.Expression,
                    quantity.MinimumExclusive ? BinaryOperator.Greater : BinaryOperator.GreaterOrEqual,
                    Number(value, quantity, low)
                )
                : null,
            quantity.Maximum is { } high
                ? Formula.Compare(
                    value.Expression,
                    quantity.MaximumExclusive ? BinaryOperator.Less : BinaryOperator.LessOrEqual,
                    Number(value, quantity, high)
                )
                : null
        );
    }

    /// <summary>The amount in the unit of the value beside it; a duration where that is no number.</summary>
    public static Expression Number(TypedValue value, Quantity quantity, decimal amount)
    {
        if (quantity.Kind == QuantityKind.Duration && DurationOf(quantity, amount) is { } duration)
        {
            return value.Type is AttributeType.Integer or AttributeType.Long or AttributeType.Decimal
                ? Formula.Number((decimal)duration.TotalSeconds / UnitSeconds(value))
                : new Literal(duration);
        }

        var isCents = value.Attribute is { } attribute && Naming.Words(attribute.Name)[^1] == "cents" && quantity.Unit is not ("cent" or null);
        return Formula.Number(isCents ? amount * 100 : amount);
    }

    public static Expression? Exact(Quantity quantity) =>
        quantity switch
        {
            { Date: { } date } => Formula.Text(date.ToString("yyyy-MM-dd")),
            { Time: { } time } => Formula.Text(time.ToString("HH:mm")),
            { Weekday: { } day } => Formula.Text(day.ToString().ToLowerInvariant()),
            { Kind: QuantityKind.Duration, Duration: { } duration } => new Literal(duration),
            { Value: { } value } => Formula.Number(value),
            _ => null,
        };

    private static TimeSpan? DurationOf(Quantity quantity, decimal amount) => (quantity with { Minimum = amount, Maximum = amount }).Duration;

    private static decimal UnitSeconds(TypedValue value) =>
        value.Attribute is not { } attribute
            ? 60
            : Naming.Words(attribute.Name)[^1] switch
            {
                "seconds" => 1,
                "hours" => 3600,
                "days" or "nights" => 86400,
                "weeks" => 7 * 86400,
                _ => 60,
            };
}
