using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Deleting a row to which another points is refused, takes the other with it, or clears the reference, as the relation says.</summary>
internal sealed class DeletionChecks : ICheckBuilder
{
    public string Name => "deletions";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        return from entity in model.Domain.Entities
            where model.Domain.FindChanged(entity) is null
            from relation in entity.Relations
            where OperationCatalog.IsToOne(relation)
            let delete = catalog
                .Of(relation.Target, OperationKind.Delete)
                .FirstOrDefault(operation => OperationCatalog.ThisParameter(operation) is not null)
            where delete is not null
            select new Check(
                $"on-delete:{entity.Name}.{relation.Name}",
                $"Deleting {relation.Target} to which {entity.Name}.{relation.Name} points: {relation.OnDelete}",
                [ElementId.Relation(entity.Name, relation.Name, "on-delete")],
                session => RunAsync(session, entity, relation, delete)
            );
    }

    private static async Task RunAsync(Session session, Entity entity, Relation relation, Operation delete)
    {
        var target = await session.Planner.Rows.MakeAsync(relation.Target, []);
        var row = await session.Planner.Rows.MakeAsync(entity.Name, [Points(session, relation, target)]);
        var attempt = await session.Planner.PrepareAsync(delete, new Want { This = target, IgnoresGuards = true });
        var guard = delete.Guards.Find(guard => !session.World.Evaluator.IsTrue(guard.Condition, attempt.Scope(session.World)));
        var response = await session.Planner.SendAsync(attempt);
        if (guard is not null || relation.OnDelete == DeleteBehavior.Refuse)
        {
            Expect.Status(response, guard?.Status ?? 409, $"Deleting {target} although {row} points to it");
            Expect.That(await IsThereAsync(session, target), $"{target} is gone although its deletion was refused.");
            return;
        }

        Expect.Success(response, $"Deleting {target} to which {row} points");
        session.Planner.Simulator.Apply(attempt);
        await ExpectAfterAsync(session, relation, row);
    }

    private static async Task ExpectAfterAsync(Session session, Relation relation, Row row)
    {
        if (relation.OnDelete == DeleteBehavior.Cascade)
        {
            Expect.That(!await new Observer(session).SeeAsync(row), $"{row} is still there although what it points to was deleted.");
            return;
        }

        row[relation.Name] = null;
        Expect.That(await new Observer(session).SeeAsync(row), $"{row} is gone although only its {relation.Name} was deleted.");
        Expect.That(row[relation.Name] is null, $"{row} still points to a deleted {relation.Target}.");
    }

    private static async Task<bool> IsThereAsync(Session session, Row row)
    {
        try
        {
            return await new Observer(session).SeeAsync(row);
        }
        catch (PlanningException)
        {
            // Nothing shows rows of this kind, so the status has to do.
            return true;
        }
    }

    private static Condition Points(Session session, Relation relation, Row target) =>
        Condition.Close(
            session.World,
            new BinaryExpression(new PathExpression("this", [relation.Name]), BinaryOperator.Equal, new PathExpression("target", [])),
            "this",
            Scope.At(session.World.Now).With("target", target)
        );
}
