using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Members whose value a condition fixes: <c>o.customer == me</c>.</summary>
internal static class Bindings
{
    public static Dictionary<string, object?> Of(World world, IEnumerable<Condition> conditions)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var condition in conditions.SelectMany(condition => condition.Conjuncts()))
        {
            if (Binding(world, condition) is var (member, value))
            {
                values.TryAdd(member, value);
            }
        }

        return values;
    }

    private static (string Member, object? Value)? Binding(World world, Condition condition)
    {
        condition = condition with { Expression = Needed(world, condition) };
        if (condition is not { IsOwn: false, Expression: BinaryExpression { Operator: BinaryOperator.Equal or BinaryOperator.In } binary })
        {
            return null;
        }

        var (own, other) = IsOwn(binary.Left, condition.Alias) ? (binary.Left, binary.Right) : (binary.Right, binary.Left);
        if (!IsOwn(own, condition.Alias) || ExpressionTree.Mentions(other, condition.Alias))
        {
            return null;
        }

        var value = world.Evaluator.Evaluate(other, condition.Outer(world));
        value = binary.Operator == BinaryOperator.In ? (value as List<object?>)?.FirstOrDefault() : value;
        return value is null ? null : (((PathExpression)own).Members[0], value);
    }

    /// <summary>Of alternatives the one that is left when the other does not speak of the row and is false: <c>me.role != 'member' or this.account == me</c>.</summary>
    private static Expression Needed(World world, Condition condition)
    {
        bool IsRuledOut(Expression side) =>
            !condition.IsOwn && !ExpressionTree.Mentions(side, condition.Alias) && !world.Evaluator.IsTrue(side, condition.Outer(world));
        return condition.Expression is not BinaryExpression { Operator: BinaryOperator.Or } or ? condition.Expression
            : IsRuledOut(or.Left) ? or.Right
            : IsRuledOut(or.Right) ? or.Left
            : or;
    }

    private static bool IsOwn(Expression expression, string alias) =>
        expression is PathExpression { Members.Count: 1 } path && string.Equals(path.Root, alias, StringComparison.Ordinal);
}
