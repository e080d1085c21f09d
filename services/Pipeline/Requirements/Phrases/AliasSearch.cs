using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Phrases;

/// <summary>Finds and renames the aliases inside an expression.</summary>
internal static class AliasSearch
{
    public static IEnumerable<AggregateExpression> Aggregates(Expression? expression) =>
        expression switch
        {
            AggregateExpression aggregate => [aggregate, .. new[] { aggregate.Where, aggregate.Value, aggregate.OrderBy }.SelectMany(Aggregates)],
            NotExpression not => Aggregates(not.Operand),
            BinaryExpression binary => Aggregates(binary.Left).Concat(Aggregates(binary.Right)),
            ListExpression list => list.Items.SelectMany(Aggregates),
            CallExpression call => call.Arguments.SelectMany(Aggregates),
            _ => [],
        };

    public static Expression Rename(Expression expression, string alias, string name) =>
        expression switch
        {
            AggregateExpression aggregate => RenameAggregate(aggregate, alias, name),
            NotExpression not => new NotExpression(Rename(not.Operand, alias, name)),
            BinaryExpression binary => binary with { Left = Rename(binary.Left, alias, name), Right = Rename(binary.Right, alias, name) },
            CallExpression call => new CallExpression(call.Function, [.. call.Arguments.Select(argument => Rename(argument, alias, name))]),
            _ => expression,
        };

    private static AggregateExpression RenameAggregate(AggregateExpression aggregate, string alias, string name)
    {
        if (!string.Equals(aggregate.Alias, alias, StringComparison.Ordinal))
        {
            return aggregate with
            {
                Where = aggregate.Where is null ? null : Rename(aggregate.Where, alias, name),
                Value = aggregate.Value is null ? null : Rename(aggregate.Value, alias, name),
            };
        }

        var by = Formula.Path(name);
        return aggregate with
        {
            Alias = name,
            Where = aggregate.Where is null ? null : Substitution.Replace(aggregate.Where, alias, by),
            Value = aggregate.Value is null ? null : Substitution.Replace(aggregate.Value, alias, by),
            OrderBy = aggregate.OrderBy is null ? null : Substitution.Replace(aggregate.OrderBy, alias, by),
        };
    }
}
