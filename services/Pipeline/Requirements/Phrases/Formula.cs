using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Phrases;

/// <summary>Builds expressions in their simplest form: no doubled negation, no needless <c>and</c>, comparisons negated in place.</summary>
internal static class Formula
{
    public static PathExpression This { get; } = Path("this");

    public static PathExpression Me { get; } = Path("me");

    public static PathExpression Now { get; } = Path("now");

    public static PathExpression Today { get; } = Path("today");

    public static Literal Null { get; } = new(null);

    public static Literal True { get; } = new(true);

    public static PathExpression Path(string root, params string[] members) => new(root, members);

    public static Literal Text(string value) => new(value);

    public static Literal Number(decimal value) => new(value);

    public static BinaryExpression Compare(Expression left, BinaryOperator @operator, Expression right) => new(left, @operator, right);

    public static BinaryExpression Equal(Expression left, Expression right) => new(left, BinaryOperator.Equal, right);

    public static BinaryExpression Plus(Expression left, Expression right) => new(left, BinaryOperator.Add, right);

    public static BinaryExpression Minus(Expression left, Expression right) => new(left, BinaryOperator.Subtract, right);

    public static CallExpression Call(string function, params Expression[] arguments) => new(function, arguments);

    /// <summary><c>left == 'a'</c> for one value, <c>left in ['a', 'b']</c> for several.</summary>
    public static Expression OneOf(Expression left, IReadOnlyList<string> values) =>
        values.Count == 1
            ? Equal(left, Text(values[0]))
            : new BinaryExpression(left, BinaryOperator.In, new ListExpression([.. values.Select(Text)]));

    public static Expression? And(params IEnumerable<Expression?> parts) => Join(BinaryOperator.And, parts);

    public static Expression? Or(params IEnumerable<Expression?> parts) => Join(BinaryOperator.Or, parts);

    public static AggregateExpression Aggregate(AggregateKind kind, RowSet rows, Expression? value = null) =>
        new(kind, rows.Alias, rows.Source, rows.Where, value);

    public static Expression Not(Expression operand) =>
        operand switch
        {
            NotExpression not => not.Operand,
            Literal { Value: bool value } => new Literal(!value),
            BinaryExpression { Operator: BinaryOperator.Or } or => And(Not(or.Left), Not(or.Right))!,
            BinaryExpression binary when Opposite(binary) is { } opposite => binary with { Operator = opposite },
            _ => new NotExpression(operand),
        };

    // An order comparison with null is false both ways, so only comparisons that never meet null may be turned round; equality is always safe.
    private static BinaryOperator? Opposite(BinaryExpression binary) =>
        binary.Operator switch
        {
            BinaryOperator.Equal => BinaryOperator.NotEqual,
            BinaryOperator.NotEqual => BinaryOperator.Equal,
            BinaryOperator.Less when NeverNull(binary.Left) && NeverNull(binary.Right) => BinaryOperator.GreaterOrEqual,
            BinaryOperator.LessOrEqual when NeverNull(binary.Left) && NeverNull(binary.Right) => BinaryOperator.Greater,
            BinaryOperator.Greater when NeverNull(binary.Left) && NeverNull(binary.Right) => BinaryOperator.LessOrEqual,
            BinaryOperator.GreaterOrEqual when NeverNull(binary.Left) && NeverNull(binary.Right) => BinaryOperator.Less,
            _ => null,
        };

    private static bool NeverNull(Expression expression) =>
        expression switch
        {
            AggregateExpression aggregate => aggregate.Kind is AggregateKind.Count or AggregateKind.Sum,
            Literal literal => literal.Value is not null,
            PathExpression { Members.Count: 0 } => true,
            BinaryExpression binary => NeverNull(binary.Left) && NeverNull(binary.Right),
            CallExpression call => call.Arguments.All(NeverNull),
            _ => false,
        };

    private static IEnumerable<Expression> Operands(BinaryOperator @operator, Expression part) =>
        part is BinaryExpression binary && binary.Operator == @operator
            ? Operands(@operator, binary.Left).Concat(Operands(@operator, binary.Right))
            : [part];

    private static Expression? Join(BinaryOperator @operator, IEnumerable<Expression?> parts)
    {
        Expression? joined = null;
        foreach (var part in parts.OfType<Expression>().SelectMany(part => Operands(@operator, part)).Where(part => part != True))
        {
            joined = joined is null ? part : new BinaryExpression(joined, @operator, part);
        }

        return joined;
    }
}
