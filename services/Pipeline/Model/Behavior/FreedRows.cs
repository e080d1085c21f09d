using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Behavior;

/// <summary>Rows that stand in the way of an operation only in some of their states: overlapping bookings, unless they are cancelled.</summary>
public static class FreedRows
{
    /// <summary>The part of the guard that looks for such rows; null when it looks at no states of the entity.</summary>
    public static AggregateExpression? Of(Guard guard, string entity, string state) =>
        Aggregates(guard.Condition)
            .FirstOrDefault(rows =>
                rows.Kind is AggregateKind.Exists
                && rows.Source is { Members.Count: 0 } source
                && string.Equals(source.Root, entity, StringComparison.Ordinal)
                && rows.Where?.ToString().Contains($"{rows.Alias}.{state} ", StringComparison.Ordinal) == true
            );

    private static IEnumerable<AggregateExpression> Aggregates(Expression expression) =>
        expression switch
        {
            AggregateExpression aggregate => [aggregate],
            NotExpression not => Aggregates(not.Operand),
            BinaryExpression binary => Aggregates(binary.Left).Concat(Aggregates(binary.Right)),
            _ => [],
        };
}
