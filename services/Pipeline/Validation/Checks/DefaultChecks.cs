using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>A new row without a value for an attribute shows the default.</summary>
internal sealed class DefaultChecks : ICheckBuilder
{
    public string Name => "defaults";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        return from entity in model.Domain.Entities
            from attribute in entity.Attributes
            where attribute.Default is not null
            let operation = catalog.Of(entity.Name, OperationKind.Create).FirstOrDefault()
            select new Check(
                $"default:{entity.Name}.{attribute.Name}",
                $"{entity.Name}.{attribute.Name} is {attribute.Default} unless given",
                [
                    ElementId.Attribute(entity.Name, attribute.Name, "default"),
                    .. attribute.ReadOnly
                        ? [ElementId.Attribute(entity.Name, attribute.Name), ElementId.Attribute(entity.Name, attribute.Name, "type")]
                        : Array.Empty<string>(),
                ],
                session => operation is null ? MadeElsewhereAsync(session, entity, attribute) : RunAsync(session, operation, attribute)
            );
    }

    /// <summary>Rows that come as parts or by effects.</summary>
    private static async Task MadeElsewhereAsync(Session session, Entity entity, Attribute attribute)
    {
        var row = await session.Planner.Rows.MakeAsync(entity.Name, []);
        var shown = await new Shown(session).ValueAsync(row, attribute);
        var expected = session.World.Evaluator.Evaluate(attribute.Default!, Scope.At(session.World.Now).With("this", row));
        if (expected is null)
        {
            throw new PlanningException($"What {attribute.Default} gives is not known.");
        }

        Expect.Equal(shown, expected, $"{attribute.Name} of a new row");
    }

    private static async Task RunAsync(Session session, Operation operation, Attribute attribute)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        foreach (var slot in session.Context.Catalog.Slots(operation).Where(slot => slot.Attribute == attribute))
        {
            attempt.Input.Members.Remove(slot.Name);
        }

        var expected = session.World.Evaluator.Evaluate(attribute.Default!, attempt.Scope(session.World));
        attempt.This![attribute.Name] = expected;
        var before = session.World.Now;
        await session.Planner.PerformAsync(attempt);
        var shown = await new Shown(session).ValueAsync(attempt.This, attribute);
        if (ExpressionTree.MentionsTime(attribute.Default!) && shown is DateTimeOffset moment && expected is DateTimeOffset planned)
        {
            Expect.That(
                (moment - planned).Duration() < TimeSpan.FromMinutes(1) + (session.World.Now - before),
                $"{attribute.Name} should be about {Values.Text(planned)}, {Values.Text(moment)} came."
            );
            return;
        }

        Expect.Equal(shown, expected, $"{attribute.Name} of a new row");
    }
}
