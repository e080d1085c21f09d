using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Lets a planned creation speak of a new row that has room for few where the present one would take long to fill: a class of one seat.</summary>
internal sealed class Scarcity(Session session, Planner planner)
{
    private const decimal Few = 3;
    private readonly Substitutes _substitutes = new(session, planner);

    /// <returns>Whether the request now speaks of a smaller thing; that it is full is still to be brought about.</returns>
    public async Task<bool> TryAsync(Expression leaf, Attempt? attempt, Condition? whole, IReadOnlyList<Condition>? all)
    {
        if (attempt is not { Operation.Kind: OperationKind.Create } || whole is null || all is null || !CountsItsOwnKind(leaf, attempt))
        {
            return false;
        }

        foreach (var (relation, capacity) in Capacities(leaf, attempt).ToList())
        {
            var least = new Literal(Math.Max(1, capacity.Min ?? 1));
            var room = new BinaryExpression(new PathExpression("few", [relation.Name, capacity.Name]), BinaryOperator.Equal, least);
            var wanted = new Condition(room, new Dictionary<string, object?>(StringComparer.Ordinal), "few");
            if (await _substitutes.PutAsync(relation, wanted, attempt, whole, all))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CountsItsOwnKind(Expression leaf, Attempt attempt) =>
        ExpressionTree
            .Descendants(leaf)
            .OfType<AggregateExpression>()
            .Any(rows =>
                rows.Kind is AggregateKind.Count or AggregateKind.Sum
                && string.Equals(rows.Source.Root, attempt.Operation.Entity, StringComparison.Ordinal)
            );

    private IEnumerable<(Relation Relation, Attribute Capacity)> Capacities(Expression leaf, Attempt attempt) =>
        from path in ExpressionTree.Paths(leaf).Distinct()
        where path is { Root: "this", Members.Count: 2 } && !attempt.Given.Contains(path.Members[0])
        where session.World.Evaluator.Evaluate(path, attempt.Scope(session.World)) is decimal and > Few
        let relation = session.Model.Domain.FindEntity(attempt.Operation.Entity!)?.FindRelation(path.Members[0])
        where relation is not null && OperationCatalog.IsToOne(relation)
        let capacity = session.Model.Domain.FindEntity(relation.Target)?.FindAttribute(path.Members[1])
        where capacity is { Type: AttributeType.Integer, Computed: null, Generator: null, ReadOnly: false }
        select (relation, capacity);
}
