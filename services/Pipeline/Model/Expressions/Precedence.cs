namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>Binding strength, weakest first.</summary>
internal static class Precedence
{
    public const int Or = 1;
    public const int And = 2;
    public const int Comparison = 4;
    public const int Sum = 5;
    public const int Product = 6;

    /// <summary>Below comparison, so that <c>not a == b</c> reads as <c>not (a == b)</c>.</summary>
    public const int Unary = 3;
    public const int Primary = 7;

    public static int Of(BinaryOperator @operator) =>
        @operator switch
        {
            BinaryOperator.Or => Or,
            BinaryOperator.And => And,
            BinaryOperator.Add or BinaryOperator.Subtract => Sum,
            BinaryOperator.Multiply or BinaryOperator.Divide => Product,
            _ => Comparison,
        };
}
