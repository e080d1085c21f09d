using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>A second row with the same values is refused, also when both are sent at the same moment; with other values it is taken.</summary>
internal sealed class UniqueChecks : ICheckBuilder
{
    private const int AtOnce = 4;

    public string Name => "uniqueness";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        foreach (var entity in model.Domain.Entities)
        {
            var operation = catalog
                .Of(entity.Name, OperationKind.Create)
                .FirstOrDefault(operation => catalog.BodyOf(operation) is { IsList: false } && operation.MergeOn.Count == 0);
            if (operation is null)
            {
                continue;
            }

            var writable = catalog.Slots(operation).Select(slot => slot.Attribute?.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var attribute in entity.Attributes.Where(attribute => attribute.Unique && writable.Contains(attribute.Name)))
            {
                var alone = new UniqueKey { Members = [attribute.Name], Status = model.Api.Errors.ConflictStatus };
                yield return Create(entity, operation, ElementId.Attribute(entity.Name, attribute.Name, "unique"), alone);
            }

            foreach (var key in entity.UniqueKeys)
            {
                yield return Create(entity, operation, ElementId.Unique(entity.Name, key.Members), key);
            }
        }
    }

    private static Check Create(Entity entity, Operation operation, string element, UniqueKey key) =>
        new(
            element,
            $"Two rows of {entity.Name} can't have the same {string.Join(" and ", key.Members)}",
            [element],
            session => RunAsync(session, operation, key)
        );

    private static async Task RunAsync(Session session, Operation operation, UniqueKey key)
    {
        var (members, where) = (key.Members, key.Where);
        var conditions = where is null ? [] : new List<Condition> { Condition.Close(session.World, where, "this", Scope.At(session.World.Now)) };
        var first = await session.Planner.PrepareAsync(operation, new Want { Conditions = conditions, AllFields = true });
        await session.Planner.PerformAsync(first);
        await SeeAsync(session, first.This!);
        var same = members.ToDictionary(member => member, member => first.This![member], StringComparer.Ordinal);
        Expect.That(same.Values.Any(value => value is not null), $"None of {string.Join(", ", members)} is shown.");
        // A word that only some requests may hold is no way to tell rows apart.
        foreach (var slot in session.Context.Catalog.Slots(operation).Where(slot => slot.Type == AttributeType.Enum && slot.Field.Member is not null))
        {
            same.TryAdd(slot.Field.Member!, first.This![slot.Field.Member!]);
        }

        var second = await session.Planner.PrepareAsync(
            operation,
            new Want
            {
                Actor = first.Actor,
                Parent = first.Parent,
                Values = same,
                IgnoresGuards = true,
            }
        );
        var response = await session.Planner.SendAsync(second);
        Expect.Status(response, key.Status, $"A second {first.This!.Entity} with the same {string.Join(" and ", members)}");
        Expect.Code(session.Model.Api.Errors, response, key.Code);
        await AtOnceAsync(session, operation, members, conditions);
    }

    private static async Task SeeAsync(Session session, Row row)
    {
        try
        {
            await new Observer(session).SeeAsync(row);
        }
        catch (PlanningException)
        {
            // What was written is known from the request then.
        }
    }

    private static async Task AtOnceAsync(Session session, Operation operation, IReadOnlyList<string> members, List<Condition> conditions)
    {
        var attempt = await session.Planner.PrepareAsync(
            operation,
            new Want
            {
                Actor = await session.Planner.Cast.FittingAsync(operation),
                Conditions = conditions,
                AllFields = true,
            }
        );
        var request = await session.Planner.RequestAsync(attempt);
        var responses = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => session.SendAsync(request)));
        var taken = responses.Count(response => response.IsSuccess);
        Expect.That(
            taken == 1,
            $"{AtOnce} requests with the same {string.Join(" and ", members)} at the same moment: exactly 1 should succeed, {taken} did."
        );
        Expect.That(Array.TrueForAll(responses, response => response.Status < 500), "A request at the same moment ended in a server error.");
    }
}
