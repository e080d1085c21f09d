using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;

/// <summary>Looks into expressions.</summary>
internal static class ExpressionRoots
{
    public static bool Mentions(Expression? expression, string root) =>
        All(expression).OfType<PathExpression>().Any(path => string.Equals(path.Root, root, StringComparison.Ordinal));

    /// <summary>The expression and all its parts.</summary>
    public static IEnumerable<Expression> All(Expression? expression)
    {
        if (expression is null)
            return [];
        IEnumerable<Expression?> parts = expression switch
        {
            BinaryExpression binary => [binary.Left, binary.Right],
            NotExpression not => [not.Operand],
            CallExpression call => call.Arguments,
            ListExpression list => list.Items,
            AggregateExpression aggregate => Parts(aggregate),
            _ => [],
        };
        return parts.SelectMany(All).Prepend(expression);
    }

    private static IEnumerable<Expression?> Parts(AggregateExpression aggregate) =>
        [aggregate.Source, aggregate.Where, aggregate.Value, aggregate.OrderBy];
}
