using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Validation.Evaluation;

/// <summary>Aggregates over the rows of a source.</summary>
internal sealed class Aggregation(Evaluator evaluator)
{
    public object? Evaluate(AggregateExpression aggregate, Scope scope)
    {
        var matching = Matching(aggregate, scope);
        return aggregate.Kind switch
        {
            AggregateKind.Count => (decimal)matching.Count,
            AggregateKind.Exists => matching.Count > 0,
            AggregateKind.All => matching.TrueForAll(row =>
                aggregate.Value is null || evaluator.IsTrue(aggregate.Value, scope.With(aggregate.Alias, row))
            ),
            AggregateKind.Select => Ordered(matching, aggregate, scope).Select(row => Value(aggregate, row, scope)).ToList(),
            AggregateKind.Distinct => Values(matching, aggregate, scope)
                .SelectMany(value => value as List<object?> ?? [value])
                .Distinct()
                .Order(ValueComparer.Instance)
                .ToList(),
            AggregateKind.First => Ordered(matching, aggregate, scope).Select(row => Value(aggregate, row, scope)).FirstOrDefault(),
            AggregateKind.Minimum => Values(matching, aggregate, scope).Order(ValueComparer.Instance).FirstOrDefault(),
            AggregateKind.Maximum => Values(matching, aggregate, scope).OrderDescending(ValueComparer.Instance).FirstOrDefault(),
            _ => Numeric(aggregate.Kind, [.. Values(matching, aggregate, scope).Select(Number).OfType<decimal>().Order()]),
        };
    }

    private List<Row> Matching(AggregateExpression aggregate, Scope scope) =>
        [
            .. evaluator
                .Source(aggregate.Source, scope)
                .Where(row => aggregate.Where is null || evaluator.IsTrue(aggregate.Where, scope.With(aggregate.Alias, row))),
        ];

    private IEnumerable<Row> Ordered(List<Row> matching, AggregateExpression aggregate, Scope scope)
    {
        if (aggregate.OrderBy is null)
        {
            return matching;
        }

        object? Key(Row row) => evaluator.Evaluate(aggregate.OrderBy, scope.With(aggregate.Alias, row));
        var ordered = aggregate.Descending ? matching.OrderByDescending(Key, ValueComparer.Instance) : matching.OrderBy(Key, ValueComparer.Instance);
        return aggregate.Limit is { } most ? ordered.Take(most) : ordered;
    }

    private object? Value(AggregateExpression aggregate, Row row, Scope scope) =>
        aggregate.Value is null ? row : evaluator.Evaluate(aggregate.Value, scope.With(aggregate.Alias, row));

    private IEnumerable<object?> Values(List<Row> matching, AggregateExpression aggregate, Scope scope) =>
        matching.Select(row => Value(aggregate, row, scope)).Where(value => value is not null);

    private static decimal? Number(object? value) =>
        value switch
        {
            decimal number => number,
            TimeSpan span => (decimal)span.TotalSeconds,
            _ => null,
        };

    private static object? Numeric(AggregateKind kind, List<decimal> sorted) =>
        (kind, sorted.Count) switch
        {
            (AggregateKind.Sum, _) => sorted.Sum(),
            (_, 0) => null,
            (AggregateKind.Average, _) => sorted.Average(),
            (AggregateKind.Median, var count) => count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2,
            _ => null,
        };
}
