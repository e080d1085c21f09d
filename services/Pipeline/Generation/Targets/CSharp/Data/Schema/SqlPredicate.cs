using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>Conditions over the columns of one row, for partial indexes.</summary>
internal static class SqlPredicate
{
    /// <summary>SQL for the condition; null when it needs more than the row and constants.</summary>
    public static string? Of(Expression condition, EntityNames entity) =>
        condition switch
        {
            NotExpression not when Of(not.Operand, entity) is { } operand => $"not ({operand})",
            BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } binary
                when Of(binary.Left, entity) is { } left && Of(binary.Right, entity) is { } right =>
                $"({left} {(binary.Operator is BinaryOperator.And ? "and" : "or")} {right})",
            BinaryExpression { Operator: BinaryOperator.In, Right: ListExpression list } binary when Value(binary.Left, entity) is { } left => In(
                left,
                list
            ),
            BinaryExpression binary => Comparison(binary, entity),
            PathExpression path => Value(path, entity),
            _ => null,
        };

    private static string? In(string value, ListExpression list)
    {
        var items = list.Items.Select(SqlText.Constant).ToList();
        return items.Contains(null) ? null : $"{value} in ({string.Join(", ", items)})";
    }

    private static string? Comparison(BinaryExpression binary, EntityNames entity)
    {
        var symbol = binary.Operator switch
        {
            BinaryOperator.Equal => "=",
            BinaryOperator.NotEqual => "<>",
            BinaryOperator.Less => "<",
            BinaryOperator.LessOrEqual => "<=",
            BinaryOperator.Greater => ">",
            BinaryOperator.GreaterOrEqual => ">=",
            _ => null,
        };
        if (symbol is null || Value(binary.Left, entity) is not { } left || Value(binary.Right, entity) is not { } right)
        {
            return null;
        }

        return right != "null" ? $"{left} {symbol} {right}"
            : binary.Operator is BinaryOperator.Equal ? $"{left} is null"
            : $"{left} is not null";
    }

    private static string? Value(Expression value, EntityNames entity) =>
        value switch
        {
            Literal => SqlText.Constant(value),
            PathExpression { Root: "this", Members: [var member] } => (
                entity.FindAttribute(member) is { IsStored: true } attribute ? attribute.Column : entity.FindRelation(member)?.Column
            )
                is { } column
                ? SqlText.Name(column)
                : null,
            _ => null,
        };
}
