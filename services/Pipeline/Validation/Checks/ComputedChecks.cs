using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>A computed value is what the model's expression gives for the rows that are there: first for a new row, then with several rows of different values below it.</summary>
internal sealed class ComputedChecks : ICheckBuilder
{
    private const int RowsBelow = 2;
    private const decimal Rounding = 0.006m;

    public string Name => "computed";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from entity in model.Domain.Entities
        from attribute in entity.Attributes
        where attribute.Computed is not null
        select new Check(
            $"computed:{entity.Name}.{attribute.Name}",
            $"{entity.Name}.{attribute.Name} is {attribute.Computed}",
            [
                ElementId.Attribute(entity.Name, attribute.Name, "computed"),
                ElementId.Attribute(entity.Name, attribute.Name),
                ElementId.Attribute(entity.Name, attribute.Name, "type"),
            ],
            session => RunAsync(session, entity, attribute)
        );

    private static async Task RunAsync(Session session, Entity entity, Attribute attribute)
    {
        var row = await session.Planner.Rows.MakeAsync(entity.Name, []);
        await CompareAsync(session, row, attribute);
        var before = Computed(session, row, attribute);
        foreach (var aggregate in ExpressionTree.Descendants(attribute.Computed!).OfType<AggregateExpression>())
        {
            await FillAsync(session, row, aggregate);
        }

        if (!Operators.AreEqual(before, Computed(session, row, attribute)))
        {
            await CompareAsync(session, row, attribute);
        }
        else if (before is null or 0m)
        {
            throw new PlanningException($"{attribute.Name} could not be made anything else than {Values.Text(before)}.");
        }
    }

    private static object? Computed(Session session, Row row, Attribute attribute) =>
        session.World.Evaluator.Evaluate(attribute.Computed!, Scope.At(session.World.Now).With("this", row));

    private static async Task CompareAsync(Session session, Row row, Attribute attribute)
    {
        var shown = await new Shown(session).ValueAsync(row, attribute);
        var expected = Computed(session, row, attribute);
        if (shown is decimal actual && expected is decimal wanted)
        {
            Expect.That(Math.Abs(actual - wanted) < Rounding, $"{attribute.Name}: {Values.Text(wanted)} is expected, {Values.Text(actual)} came.");
            return;
        }

        Expect.Equal(shown, expected, attribute.Name);
    }

    /// <summary>Makes rows that count, each with other values, where the application lets rows be added to an existing one.</summary>
    private static async Task FillAsync(Session session, Row row, AggregateExpression aggregate)
    {
        for (var i = 0; i < RowsBelow; i++)
        {
            var alias = new PathExpression(aggregate.Alias, []);
            var distinct = Distinct(session, row, aggregate, i);
            var where = ExpressionTree.Conjunction(new[] { aggregate.Where, distinct }.OfType<Expression>());
            var exists = new AggregateExpression(AggregateKind.Count, alias.Root, aggregate.Source, where, null);
            var wanted = new BinaryExpression(exists, BinaryOperator.GreaterOrEqual, new Literal(1m));
            if (!await TryEnsureAsync(session, wanted, Scope.At(session.World.Now).With("this", row)))
            {
                return;
            }
        }
    }

    private static async Task<bool> TryEnsureAsync(Session session, Expression wanted, Scope scope)
    {
        try
        {
            return await session.Planner.Conditions.EnsureAsync(wanted, true, scope);
        }
        catch (PlanningException)
        {
            return false;
        }
    }

    /// <summary>The i-th row's own value of the aggregated member: the largest allowed, the one below, and so on.</summary>
    private static BinaryExpression? Distinct(Session session, Row row, AggregateExpression aggregate, int index)
    {
        var target =
            aggregate.Source.Members.Count == 0
                ? aggregate.Source.Root
                : session.Model.Domain.FindEntity(row.Entity)?.FindRelation(aggregate.Source.Members[^1])?.Target;
        var member = aggregate.Value is PathExpression { Members: [var name] }
            ? session.Model.Domain.FindEntity(target ?? "")?.FindAttribute(name)
            : null;
        return member is { ReadOnly: false, Max: { } max }
            ? new BinaryExpression(new PathExpression(aggregate.Alias, [member.Name]), BinaryOperator.Equal, new Literal(max - index))
            : null;
    }
}
