using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Sums, differences, products and quotients of numbers, moments, durations and texts.</summary>
internal static class Arithmetic
{
    public static Term Compile(BinaryExpression binary, ExpressionScope scope, Compilation compilation)
    {
        var left = compilation.Compile(binary.Left, scope);
        if (left.Type.IsMoment && binary.Operator is BinaryOperator.Add or BinaryOperator.Subtract && Durations.IsDuration(binary.Right, scope))
        {
            return Durations.Shift(left, binary.Right, binary.Operator is BinaryOperator.Add, scope, compilation);
        }

        var right = compilation.Compile(binary.Right, scope);
        return (left.Type.Kind, right.Type.Kind, binary.Operator) switch
        {
            (ValueKind.Date, ValueKind.Date, BinaryOperator.Subtract) => Days(left, right),
            (ValueKind.Instant, ValueKind.Date, BinaryOperator.Subtract) => Apply(
                left,
                Conversions.ToInstant(right),
                binary.Operator,
                ValueKind.Duration
            ),
            (ValueKind.Date, ValueKind.Instant, BinaryOperator.Subtract) => Apply(
                Conversions.ToInstant(left),
                right,
                binary.Operator,
                ValueKind.Duration
            ),
            (ValueKind.Instant or ValueKind.Time, _, BinaryOperator.Subtract) when right.Type.Kind == left.Type.Kind => Apply(
                left,
                right,
                binary.Operator,
                ValueKind.Duration
            ),
            (ValueKind.Duration, ValueKind.Duration, BinaryOperator.Add or BinaryOperator.Subtract) => Apply(
                left,
                right,
                binary.Operator,
                ValueKind.Duration
            ),
            (ValueKind.Duration, _, BinaryOperator.Multiply or BinaryOperator.Divide) when right.Type.IsNumber => Apply(
                left,
                Conversions.Cast(right, "double"),
                binary.Operator,
                ValueKind.Duration
            ),
            (_, ValueKind.Duration, BinaryOperator.Multiply) when left.Type.IsNumber => Apply(
                Conversions.Cast(left, "double"),
                right,
                binary.Operator,
                ValueKind.Duration
            ),
            (ValueKind.Text, _, BinaryOperator.Add) or (_, ValueKind.Text, BinaryOperator.Add) => Apply(left, right, binary.Operator, ValueKind.Text),
            _ when left.Type.IsNumber && right.Type.IsNumber => Numbers(left, right, binary.Operator),
            _ => throw new ExpressionException($"'{binary}' computes with a {left.Type.Kind} and a {right.Type.Kind}."),
        };
    }

    /// <summary>Gives two numbers types that C# computes with or compares.</summary>
    public static (Term Left, Term Right) Unify(Term left, Term right) =>
        (left.Type.Kind, right.Type.Kind) switch
        {
            (ValueKind.Double, ValueKind.Decimal) => (left, Conversions.Cast(right, "double")),
            (ValueKind.Decimal, ValueKind.Double) => (Conversions.Cast(left, "double"), right),
            _ => (left, right),
        };

    /// <summary>The type of a result of two numbers.</summary>
    public static ValueKind Widest(ValueKind left, ValueKind right) => (ValueKind)Math.Max((int)left, (int)right);

    private static Term Numbers(Term left, Term right, BinaryOperator @operator)
    {
        (left, right) = Unify(left, right);
        var kind =
            left.Type.Kind is ValueKind.Double || right.Type.Kind is ValueKind.Double ? ValueKind.Double : Widest(left.Type.Kind, right.Type.Kind);
        if (@operator is BinaryOperator.Divide && kind is ValueKind.Integer or ValueKind.Long)
        {
            (left, kind) = (Conversions.Cast(left, "decimal"), ValueKind.Decimal);
        }

        return Apply(left, right, @operator, kind);
    }

    private static Term Days(Term left, Term right)
    {
        var difference = Apply(
            Conversions.Member(left, ValueKind.Integer, day => $"{day}.DayNumber"),
            Conversions.Member(right, ValueKind.Integer, day => $"{day}.DayNumber"),
            BinaryOperator.Subtract,
            ValueKind.Integer
        );
        return difference.Type.IsNullable
            ? Conversions.Member(difference, ValueKind.Duration, days => $"TimeSpan.FromDays({days})")
            : Term.From($"TimeSpan.FromDays({difference.Code})", new ExpressionType(ValueKind.Duration), Binding.Primary, difference);
    }

    private static Term Apply(Term left, Term right, BinaryOperator @operator, ValueKind kind)
    {
        var (symbol, binding) = @operator switch
        {
            BinaryOperator.Add => ("+", Binding.Additive),
            BinaryOperator.Subtract => ("-", Binding.Additive),
            BinaryOperator.Multiply => ("*", Binding.Multiplicative),
            _ => ("/", Binding.Multiplicative),
        };
        var isNullable = kind is not ValueKind.Text && (left.Type.IsNullable || right.Type.IsNullable);
        return Term.From($"{left.At(binding)} {symbol} {right.At(binding + 1)}", new ExpressionType(kind, isNullable), binding, left, right);
    }
}
