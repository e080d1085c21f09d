using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Operators with two operands.</summary>
internal static class BinaryCompiler
{
    public static Term Compile(BinaryExpression binary, ExpressionScope scope, Compilation compilation) =>
        binary.Operator switch
        {
            BinaryOperator.And or BinaryOperator.Or => Logical(binary, scope, compilation),
            BinaryOperator.In => Membership.In(binary.Left, binary.Right, scope, compilation),
            BinaryOperator.Contains => Membership.Contains(binary, scope, compilation),
            BinaryOperator.StartsWith => TextSearch.StartsWith(binary, scope, compilation),
            BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide => Arithmetic.Compile(
                binary,
                scope,
                compilation
            ),
            _ => Comparisons.Compile(binary, scope, compilation),
        };

    public static Term And(Term left, Term right) => Join(left, right, "&&", Binding.And, neutral: true);

    public static Term Or(Term left, Term right) => Join(left, right, "||", Binding.Or, neutral: false);

    private static Term Logical(BinaryExpression binary, ExpressionScope scope, Compilation compilation)
    {
        var left = compilation.Condition(binary.Left, scope);
        var right = compilation.Condition(binary.Right, scope);
        return binary.Operator is BinaryOperator.And ? And(left, right) : Or(left, right);
    }

    private static Term Join(Term left, Term right, string symbol, Binding binding, bool neutral)
    {
        if (left.IsConstant(neutral) || right.IsConstant(!neutral))
        {
            return right;
        }

        return right.IsConstant(neutral) || left.IsConstant(!neutral)
            ? left
            : Term.From($"{left.At(binding)} {symbol} {right.At(binding + 1)}", ExpressionType.Boolean, binding, left, right);
    }
}
