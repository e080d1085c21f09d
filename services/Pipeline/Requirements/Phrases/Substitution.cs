using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Phrases;

/// <summary>Moves an expression to another row: <c>this.dueDate &lt; today</c> becomes <c>l.dueDate &lt; today</c>.</summary>
internal static class Substitution
{
    public static Expression Replace(Expression expression, string root, PathExpression by) =>
        expression switch
        {
            PathExpression path when string.Equals(path.Root, root, StringComparison.Ordinal) => new PathExpression(
                by.Root,
                [.. by.Members, .. path.Members]
            ),
            NotExpression not => new NotExpression(Replace(not.Operand, root, by)),
            BinaryExpression binary => binary with { Left = Replace(binary.Left, root, by), Right = Replace(binary.Right, root, by) },
            ListExpression list => new ListExpression([.. list.Items.Select(item => Replace(item, root, by))]),
            CallExpression call => new CallExpression(call.Function, [.. call.Arguments.Select(argument => Replace(argument, root, by))]),
            AggregateExpression aggregate => Replace(aggregate, root, by),
            _ => expression,
        };

    private static AggregateExpression Replace(AggregateExpression aggregate, string root, PathExpression by)
    {
        var source = (PathExpression)Replace(aggregate.Source, root, by);
        return string.Equals(aggregate.Alias, root, StringComparison.Ordinal)
            ? aggregate with
            {
                Source = source,
            }
            : aggregate with
            {
                Source = source,
                Where = Optional(aggregate.Where, root, by),
                Value = Optional(aggregate.Value, root, by),
                OrderBy = Optional(aggregate.OrderBy, root, by),
            };
    }

    private static Expression? Optional(Expression? expression, string root, PathExpression by) =>
        expression is null ? null : Replace(expression, root, by);
}
