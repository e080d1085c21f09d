using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>A new row belongs to whoever made it: the answers show that account, or only that account is served.</summary>
internal sealed class OwnershipChecks : ICheckBuilder
{
    public string Name => "ownership";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        return from entity in model.Domain.Entities
            where entity.Owner is not null
            let create = catalog.Of(entity.Name, OperationKind.Create).FirstOrDefault()
            where create is not null
            select new Check(
                $"owner:{entity.Name}",
                $"A new {entity.Name} belongs to whoever made it",
                [
                    ElementId.Relation(entity.Name, entity.Owner!),
                    ElementId.Relation(entity.Name, entity.Owner!, "required"),
                    ElementId.Relation(entity.Name, entity.Owner!, "read-only"),
                ],
                session => RunAsync(session, entity, create)
            );
    }

    private static async Task RunAsync(Session session, Entity entity, Operation create)
    {
        var row = await session.Planner.Rows.MakeAsync(entity.Name, []);
        var owner = row[entity.Owner!] as Row;
        var actor = owner is null ? null : session.World.ActorOf(owner);
        Expect.That(actor is not null, $"The answers show another {entity.Owner} than the caller.");
        if (await ShownAsync(session, row, entity.Owner!) is { } shown)
        {
            Expect.That(
                owner!.Id is null || string.Equals(shown, owner.Id, StringComparison.Ordinal),
                $"{entity.Owner} is {shown}, the caller is {owner.Id}."
            );
            return;
        }

        await OnlyOwnerAsync(session, entity, row, actor, create);
    }

    private static async Task<string?> ShownAsync(Session session, Row row, string owner)
    {
        try
        {
            await new Observer(session).SeeAsync(row);
        }
        catch (PlanningException)
        {
            return null;
        }

        return row.Shown.GetValueOrDefault($"this.{owner}.id")?.ToString()
            ?? (row.Shown.GetValueOrDefault($"this.{owner}") as System.Text.Json.Nodes.JsonObject)?["id"]?.ToString();
    }

    private static async Task OnlyOwnerAsync(Session session, Entity entity, Row row, Actor actor, Operation create)
    {
        var own =
            session
                .Context.Catalog.Of(
                    entity.Name,
                    OperationKind.Get,
                    OperationKind.Patch,
                    OperationKind.Replace,
                    OperationKind.Delete,
                    OperationKind.Action
                )
                .FirstOrDefault(operation =>
                    OperationCatalog.ThisParameter(operation) is not null
                    && session.Planner.Cast.GrantOf(operation, actor.Role) is { Condition: { } condition }
                    && ExpressionTree.MentionsMember(condition, entity.Owner!)
                )
            ?? throw new PlanningException($"No answer shows {entity.Owner}, and nothing is reserved for it.");
        var attempt = await session.Planner.PrepareAsync(own, new Want { This = row, Actor = actor });
        var served = await session.Planner.RequestAsync(attempt);
        attempt.Actor = await session.Planner.Cast.FittingAsync(create) ?? throw new PlanningException("There is nobody else to compare with.");
        Expect.Refused(await session.Planner.SendAsync(attempt), $"{own.Method} {own.Path} as somebody else");
        Expect.Success(await session.SendAsync(served), $"{own.Method} {own.Path} as the owner");
    }
}
