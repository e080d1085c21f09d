using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Makes rows that a list has to show to its caller.</summary>
internal sealed class ListRows(Session session)
{
    /// <param name="extra">What else must hold, over <c>this</c>; with nothing, the filters that the list can't be called without.</param>
    public async Task<Row> MakeVisibleAsync(Attempt list, IReadOnlyDictionary<string, object?>? values = null, params Expression[] extra)
    {
        var operation = list.Operation;
        var scope = list.Scope(session.World);
        var grant = session.Planner.Cast.GrantOf(operation, list.Actor.Role)?.Condition;
        var parts = new[] { operation.List?.Where, operation.Access.Sight, grant }.OfType<Expression>().Concat(extra).ToList();
        if (list.Parent is not null && session.Context.Catalog.ParentRelation(operation) is { } relation)
        {
            parts.Add(new BinaryExpression(new PathExpression("this", [relation.Name]), BinaryOperator.Equal, new PathExpression("parent", [])));
        }

        if (extra.Length == 0)
        {
            parts.AddRange(operation.List?.Filters.Where(filter => list.Query.Knows(filter.Name)).Select(filter => filter.Condition) ?? []);
        }

        foreach (var (member, value) in values ?? new Dictionary<string, object?>(StringComparer.Ordinal))
        {
            parts.Add(new BinaryExpression(new PathExpression("this", [member]), BinaryOperator.Equal, new Literal(value)));
        }

        var whole = ExpressionTree.Conjunction(parts);
        return await session.Planner.Rows.MakeAsync(
            operation.Entity!,
            whole is null ? [] : [Condition.Close(session.World, whole, "this", scope)],
            list.Actor
        );
    }
}
