namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>Operators and how they are written.</summary>
internal static class OperatorText
{
    private static readonly (BinaryOperator Operator, string Text)[] Table =
    [
        (BinaryOperator.Or, "or"),
        (BinaryOperator.And, "and"),
        (BinaryOperator.Equal, "=="),
        (BinaryOperator.NotEqual, "!="),
        (BinaryOperator.LessOrEqual, "<="),
        (BinaryOperator.GreaterOrEqual, ">="),
        (BinaryOperator.Less, "<"),
        (BinaryOperator.Greater, ">"),
        (BinaryOperator.In, "in"),
        (BinaryOperator.Contains, "contains"),
        (BinaryOperator.StartsWith, "startsWith"),
        (BinaryOperator.Add, "+"),
        (BinaryOperator.Subtract, "-"),
        (BinaryOperator.Multiply, "*"),
        (BinaryOperator.Divide, "/"),
    ];

    public static string Of(BinaryOperator @operator) => Array.Find(Table, row => row.Operator == @operator).Text;

    public static BinaryOperator? Parse(string text)
    {
        var index = Array.FindIndex(Table, row => string.Equals(row.Text, text, StringComparison.Ordinal));
        return index < 0 ? null : Table[index].Operator;
    }
}
