using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Questions about the shape of expressions, and rewriting.</summary>
internal static class ExpressionTree
{
    public static IEnumerable<Expression> Conjuncts(Expression expression) =>
        expression is BinaryExpression { Operator: BinaryOperator.And } and ? Conjuncts(and.Left).Concat(Conjuncts(and.Right)) : [expression];

    public static Expression? Conjunction(IEnumerable<Expression> parts) =>
        parts.Aggregate((Expression?)null, (left, right) => left is null ? right : new BinaryExpression(left, BinaryOperator.And, right));

    /// <summary>The expression and everything below it.</summary>
    public static IEnumerable<Expression> Descendants(Expression expression) => Children(expression).SelectMany(Descendants).Prepend(expression);

    public static IEnumerable<PathExpression> Paths(Expression expression) => Descendants(expression).OfType<PathExpression>();

    public static bool Mentions(Expression expression, string root) =>
        Paths(expression).Any(path => string.Equals(path.Root, root, StringComparison.Ordinal));

    public static bool MentionsTime(Expression expression) => Mentions(expression, "now") || Mentions(expression, "today");

    public static bool MentionsMember(Expression expression, string member) =>
        Paths(expression).Any(path => path.Members.Contains(member, StringComparer.Ordinal));

    /// <summary>Replaces free paths; a null answer keeps the path.</summary>
    public static Expression Map(Expression expression, Func<PathExpression, Expression?> replace) =>
        expression switch
        {
            PathExpression path => replace(path) ?? path,
            NotExpression not => new NotExpression(Map(not.Operand, replace)),
            BinaryExpression binary => new BinaryExpression(Map(binary.Left, replace), binary.Operator, Map(binary.Right, replace)),
            ListExpression list => new ListExpression([.. list.Items.Select(item => Map(item, replace))]),
            CallExpression call => new CallExpression(call.Function, [.. call.Arguments.Select(argument => Map(argument, replace))]),
            AggregateExpression aggregate => MapAggregate(aggregate, replace),
            _ => expression,
        };

    /// <summary>Ways to make the expression false: for a conjunction, one conjunct at a time while the others hold.</summary>
    public static IReadOnlyList<Expression> Falsifications(Expression expression)
    {
        switch (expression)
        {
            case BinaryExpression { Operator: BinaryOperator.And }:
                var parts = Conjuncts(expression).ToList();
                return
                [
                    .. parts.SelectMany(
                        (part, index) => Falsifications(part).Select(negated => Conjunction([.. parts.Where((_, other) => other != index), negated])!)
                    ),
                ];
            case BinaryExpression { Operator: BinaryOperator.Or } or:
                return
                [
                    .. from left in Falsifications(or.Left)
                    from right in Falsifications(or.Right)
                    select new BinaryExpression(left, BinaryOperator.And, right),
                ];
            case NotExpression not:
                return [not.Operand];
            case AggregateExpression { Kind: AggregateKind.All, Value: { } value } all:
                return
                [
                    .. Falsifications(value)
                        .Select(negated =>
                            all with
                            {
                                Kind = AggregateKind.Exists,
                                Where = Conjunction(all.Where is null ? [negated] : [all.Where, negated]),
                                Value = null,
                            }
                        ),
                ];
            default:
                return [new NotExpression(expression)];
        }
    }

    public static Expression Literal(bool value) => new Literal(value);

    private static AggregateExpression MapAggregate(AggregateExpression aggregate, Func<PathExpression, Expression?> replace)
    {
        Expression? Inner(PathExpression path) => string.Equals(path.Root, aggregate.Alias, StringComparison.Ordinal) ? null : replace(path);
        return aggregate with
        {
            Source = replace(aggregate.Source) as PathExpression ?? aggregate.Source,
            Where = aggregate.Where is null ? null : Map(aggregate.Where, Inner),
            Value = aggregate.Value is null ? null : Map(aggregate.Value, Inner),
            OrderBy = aggregate.OrderBy is null ? null : Map(aggregate.OrderBy, Inner),
        };
    }

    private static IEnumerable<Expression> Children(Expression expression) =>
        expression switch
        {
            NotExpression not => [not.Operand],
            BinaryExpression binary => [binary.Left, binary.Right],
            ListExpression list => list.Items,
            CallExpression call => call.Arguments,
            AggregateExpression aggregate => new Expression?[]
            {
                aggregate.Source,
                aggregate.Where,
                aggregate.Value,
                aggregate.OrderBy,
            }.OfType<Expression>(),
            _ => [],
        };
}
