using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Phrases.Rows;

/// <summary>Several states of one attribute can only be alternatives: <c>status in ['worn', 'damaged']</c>.</summary>
internal static class StateAlternatives
{
    /// <summary>Null when the conditions are not all equalities of the same attribute with different values.</summary>
    public static Expression? Join(IReadOnlyList<Expression?> conditions)
    {
        var values = new List<string>();
        PathExpression? path = null;
        foreach (var condition in conditions)
        {
            if (
                condition
                    is not BinaryExpression { Operator: BinaryOperator.Equal, Left: PathExpression left, Right: Literal { Value: string value } }
                || (path is not null && path != left)
            )
            {
                return null;
            }

            path = left;
            values.Add(value);
        }

        return path is null ? null : Formula.OneOf(path, values);
    }
}
