using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Makes rows that the figures of a report range over.</summary>
internal sealed class ReportRows(Session session)
{
    private const int RowsBelow = 2;

    // Their median is not their average.
    private static readonly TimeSpan[] Spans = [TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(9)];

    /// <summary>Whether a figure tells how long something takes, so that time has to pass.</summary>
    public static bool NeedsTime(IEnumerable<Expression> figures) =>
        figures.SelectMany(ExpressionTree.Descendants).OfType<AggregateExpression>().Any(IsSpan);

    public async Task FillAsync(Attempt attempt, IReadOnlyList<Expression> figures)
    {
        foreach (
            var aggregate in figures
                .SelectMany(figure =>
                    figure is AggregateExpression whole ? [whole] : ExpressionTree.Descendants(figure).OfType<AggregateExpression>()
                )
                .OrderBy(aggregate => IsSpan(aggregate) ? 0 : 1)
        )
        {
            if (IsSpan(aggregate))
            {
                await PassTimeAsync(attempt, aggregate);
            }
            else if (aggregate.Limit is null)
            {
                await AddAsync(attempt, aggregate);
            }
        }
    }

    private static bool IsSpan(AggregateExpression aggregate) =>
        aggregate.Value is CallExpression { Function: "hoursBetween" or "minutesBetween" or "daysBetween" };

    private async Task AddAsync(Attempt attempt, AggregateExpression aggregate)
    {
        for (var i = 0; i < RowsBelow; i++)
        {
            var counted = new AggregateExpression(AggregateKind.Count, aggregate.Alias, aggregate.Source, aggregate.Where, null);
            var have = session.World.Evaluator.Evaluate(counted, attempt.Scope(session.World)) as decimal? ?? 0;
            await session.Planner.Conditions.EnsureAsync(
                new BinaryExpression(counted, BinaryOperator.Greater, new Literal(have)),
                true,
                attempt.Scope(session.World)
            );
        }
    }

    /// <summary>Rows whose second moment comes some time after the first.</summary>
    private async Task PassTimeAsync(Attempt attempt, AggregateExpression aggregate)
    {
        var ended = ((CallExpression)aggregate.Value!).Arguments[1];
        var begun = ExpressionTree.Conjunction(
            ExpressionTree.Conjuncts(aggregate.Where ?? new Literal(true)).Where(part => !ExpressionTree.Descendants(part).Contains(ended))
        );
        foreach (var span in Spans)
        {
            var scope = attempt.Scope(session.World);
            var row = await session.Planner.Rows.MakeAsync(
                aggregate.Source.Root,
                begun is null ? [] : [Condition.Close(session.World, begun, aggregate.Alias, scope)],
                attempt.Actor
            );
            await session.AdvanceAsync(span);
            var happened = new BinaryExpression(ended, BinaryOperator.NotEqual, new Literal(null));
            if (!await session.Planner.Conditions.EnsureAsync(happened, true, attempt.Scope(session.World).With(aggregate.Alias, row)))
            {
                throw new PlanningException($"{ended} of {row} stays empty.");
            }
        }
    }
}
