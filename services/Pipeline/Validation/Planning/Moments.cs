using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>How far the clock may have to move for a condition on the time to change.</summary>
internal static class Moments
{
    // Amounts that grow by the day reach a threshold that the condition names only as an amount.
    private static readonly int[] LaterDays = [1, 2, 4, 8, 16, 32, 64, 128, 256];
    private static readonly TimeSpan Beyond = TimeSpan.FromSeconds(30);

    /// <summary>Steps ahead of now, shortest first: to each instant that the condition names, with each duration before and after it, and each duration alone.</summary>
    public static IEnumerable<TimeSpan> Ahead(Expression condition, Scope scope, Evaluator evaluator)
    {
        var instants = new List<DateTimeOffset> { scope.Now };
        var spans = new List<TimeSpan> { TimeSpan.Zero };
        foreach (var part in ExpressionTree.Descendants(condition))
        {
            switch (evaluator.Evaluate(part, scope))
            {
                case DateTimeOffset instant:
                    instants.Add(instant);
                    break;
                case DateOnly date:
                    instants.Add(new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
                    instants.Add(new DateTimeOffset(date.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
                    break;
                case TimeSpan span:
                    spans.Add(span);
                    break;
            }
        }

        var named =
            from ahead in (
                from instant in instants
                from span in spans
                from sign in new[] { 1, -1 }
                select instant - scope.Now + (span * sign)
            ).Distinct()
            from step in new[] { ahead - Beyond, ahead + Beyond }
            where step > TimeSpan.Zero
            orderby step
            select step;
        return named.Concat(LaterDays.Select(days => TimeSpan.FromDays(days)));
    }
}
