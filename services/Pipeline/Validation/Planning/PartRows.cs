using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Makes rows that only come into being together with the whole that they are part of.</summary>
internal sealed class PartRows(Session session, RowPlanner rows)
{
    public IEnumerable<(Entity Whole, Relation Relation)> Wholes(string entity) =>
        from whole in session.Model.Domain.Entities
        from relation in whole.Relations
        where relation.Composition && string.Equals(relation.Target, entity, StringComparison.Ordinal)
        select (whole, relation);

    public async Task<Row> MakeAsync(Entity whole, Relation relation, IReadOnlyList<Condition> conditions, Actor? actor)
    {
        var inverse = relation.Inverse;
        if (inverse is not null && Bindings.Of(session.World, conditions).GetValueOrDefault(inverse) is Row known)
        {
            return Parts(relation, known).FirstOrDefault(row => rows.Holds(conditions, row))
                ?? throw new PlanningException($"{known} has no such {relation.Target}.");
        }

        var nested = inverse is null ? [] : Nested.Below(conditions, inverse);
        var owner = await rows.MakeAsync(whole.Name, [.. nested, .. OfWhole(relation, conditions)], actor);
        var parts = Parts(relation, owner).ToList();
        return parts.Find(row => rows.Holds(conditions, row))
            ?? parts.FirstOrDefault()
            ?? throw new PlanningException($"{whole.Name} was made without {relation.Name}.");
    }

    private IEnumerable<Row> Parts(Relation relation, Row whole) =>
        session.World.RowsOf(relation.Target).Where(row => relation.Inverse is { } inverse && row[inverse] is Row target && target.IsSame(whole));

    /// <summary>The values that the part is to have from the start, said of the whole that is made with it.</summary>
    private static IEnumerable<Condition> OfWhole(Relation relation, IReadOnlyList<Condition> conditions) =>
        from condition in conditions.SelectMany(condition => condition.Conjuncts())
        where
            condition
                is {
                    IsOwn: false,
                    Expression: BinaryExpression { Operator: BinaryOperator.Equal, Left: PathExpression { Members.Count: 1 } member, Right: Literal }
                }
            && member.Root == condition.Alias
        select condition with
        {
            Expression = new AggregateExpression(
                AggregateKind.Exists,
                condition.Alias,
                new PathExpression("whole", [relation.Name]),
                condition.Expression,
                null
            ),
            Alias = "whole",
        };
}
