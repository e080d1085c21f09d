using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>What a change would do, and whether it can be made.</summary>
internal sealed class LeverTrial(Session session, Planner planner)
{
    private Evaluator Evaluator => session.World.Evaluator;

    /// <summary>Whether the condition would hold if the member had the value.</summary>
    public bool Supposing(Row row, string member, object? value, Expression leaf, Func<Scope> scope)
    {
        var before = row[member];
        row[member] = value;
        var truth = Evaluator.IsTrue(leaf, scope());
        row[member] = before;
        return truth;
    }

    /// <returns>False when the operation could not be prepared or was refused.</returns>
    public async Task<bool> TryAsync(Operation operation, Want want)
    {
        try
        {
            await planner.PerformAsync(await planner.PrepareAsync(operation, want));
            return true;
        }
        catch (PlanningException)
        {
            return false;
        }
    }

    /// <summary>Rows and members that the condition's paths end in.</summary>
    public IEnumerable<(Row Row, string Member)> Named(Expression leaf, Scope scope) =>
        ExpressionTree
            .Paths(leaf)
            .Where(path => path.Members.Count > 0)
            .Select(path =>
                (Row: Evaluator.Evaluate(new PathExpression(path.Root, [.. path.Members.SkipLast(1)]), scope) as Row, Member: path.Members[^1])
            )
            .Where(named => named.Row is { Entity.Length: > 0 })
            .Select(named => (named.Row!, named.Member))
            .ToList();
}
