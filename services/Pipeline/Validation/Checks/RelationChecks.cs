using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Checks.Constraints;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>References must be given where they are required, must name rows that exist, enough of them, and must not go round in circles.</summary>
internal sealed class RelationChecks : ICheckBuilder
{
    public string Name => "relations";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        foreach (var create in catalog.Of(OperationKind.Create).Where(create => catalog.ParentRelation(create) is not null))
        {
            var parent = catalog.ParentRelation(create)!;
            yield return new Check(
                $"below:{create.Id}",
                $"{create.Method} {create.Path} makes rows of the {parent.Name} that the path names",
                [ElementId.Relation(create.Entity!, parent.Name)],
                session => BelowAsync(session, create, parent)
            );
        }

        var slots = catalog
            .Of(OperationKind.Create)
            .Where(operation => catalog.BodyOf(operation) is { IsList: false })
            .SelectMany(operation =>
                catalog.Slots(operation).Where(slot => slot.Relation is not null).Select(slot => (Operation: operation, Slot: slot))
            );
        foreach (var (operation, slot) in slots.DistinctBy(pair => (pair.Slot.Entity!.Name, pair.Slot.Relation!.Name)))
        {
            var (entity, relation) = (slot.Entity!.Name, slot.Relation!);
            var key = $"{entity}.{relation.Name}";
            if (!relation.Composition)
            {
                yield return new Check(
                    $"reference:{key}",
                    $"{key} must name rows that exist",
                    [ElementId.Relation(entity, relation.Name)],
                    session => RefuseAsync(session, operation, slot, [Missing(model, slot)])
                );
            }

            if (slot.Field.Required || relation.Required)
            {
                yield return new Check(
                    $"required:{key}",
                    $"{key} must be given",
                    [ElementId.Relation(entity, relation.Name, "required")],
                    session => RefuseAsync(session, operation, slot, [Absent.Value, null])
                );
            }

            if (slot.IsList && relation.MinItems > 0)
            {
                yield return new Check(
                    $"min-items:{key}",
                    $"{key} needs at least {relation.MinItems}",
                    [ElementId.Relation(entity, relation.Name, "min-items"), ElementId.Relation(entity, relation.Name)],
                    session => RefuseAsync(session, operation, slot, [new JsonArray()])
                );
            }

            if (relation.Acyclic)
            {
                yield return new Check(
                    $"acyclic:{key}",
                    $"{key} never leads back to the row itself",
                    [ElementId.Relation(entity, relation.Name, "acyclic")],
                    session => CircleAsync(session, entity, relation)
                );
            }
        }
    }

    private static async Task BelowAsync(Session session, Operation create, Relation parent)
    {
        var attempt = await session.Planner.PrepareAsync(create, new Want());
        await session.Planner.PerformAsync(attempt);
        var row = attempt.This!;
        var list = session
            .Context.Catalog.Of(create.Entity!, OperationKind.List)
            .FirstOrDefault(list => session.Context.Catalog.ParentRelation(list)?.Name == parent.Name);
        if (row.Shown.GetValueOrDefault($"this.{parent.Name}.id")?.ToString() is { } shown)
        {
            Expect.That(shown == attempt.Parent!.Id, $"{parent.Name} should be {attempt.Parent.Id}, {shown} came.");
        }
        else if (list is not null)
        {
            var below = await session.Planner.PrepareAsync(list, new Want { Parent = attempt.Parent, Actor = attempt.Actor });
            Expect.That(await new ListWalk(session).FindAsync(below, row, 30), $"{list.Path} does not show {row}.");
        }
        else
        {
            throw new PlanningException($"No answer shows {create.Entity}.{parent.Name}.");
        }
    }

    private static JsonNode Missing(ApplicationModel model, Slot slot)
    {
        var key = model.Domain.FindEntity(slot.Relation!.Target)?.Key;
        JsonNode id = key == KeyType.Number ? JsonValue.Create(987_654_321_012L) : JsonValue.Create("0189d0f0-0000-7000-8000-00000000dead");
        return slot.IsList ? new JsonArray(id) : id;
    }

    private static async Task RefuseAsync(Session session, Operation operation, Slot slot, IReadOnlyList<object?> values)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        var request = await session.Planner.RequestAsync(attempt);
        foreach (var value in values)
        {
            var body = session.Context.Catalog.BodyOf(operation);
            var json = BodyWriter.Write(session.Context.Catalog, body, attempt.Input)!;
            var response = await session.SendAsync(request with { Text = BodyEdit.With(body, json, slot, value).ToJsonString() });
            Expect.Refused(response, $"{operation.Method} {operation.Path} with {slot.Name} = {value ?? "null"}");
        }
    }

    private static async Task CircleAsync(Session session, string entity, Relation relation)
    {
        var update =
            session
                .Context.Catalog.Of(entity, OperationKind.Replace, OperationKind.Patch)
                .FirstOrDefault(operation => session.Context.Catalog.Slots(operation).Any(slot => slot.Relation == relation))
            ?? throw new PlanningException($"No operation changes {entity}.{relation.Name}.");
        var top = await session.Planner.Rows.MakeAsync(entity, []);
        var create = session.Context.Catalog.Of(entity, OperationKind.Create).First();
        var below = await session.Planner.PrepareAsync(
            create,
            new Want { Values = new Dictionary<string, object?>(StringComparer.Ordinal) { [relation.Name] = top } }
        );
        await session.Planner.PerformAsync(below);
        foreach (var target in new[] { top, below.This! })
        {
            var attempt = await session.Planner.PrepareAsync(
                update,
                new Want
                {
                    This = top,
                    Values = new Dictionary<string, object?>(StringComparer.Ordinal) { [relation.Name] = target },
                }
            );
            ApiResponse response = await session.Planner.SendAsync(attempt);
            Expect.Refused(response, $"{update.Method} {update.Path} that makes a circle of {relation.Name}");
        }
    }
}
