using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Two changes of one row at the same moment: neither undoes the other unseen, and of several equal moves one is made.</summary>
internal sealed class LostUpdateChecks : ICheckBuilder
{
    private const int AtOnce = 4;

    public string Name => "lost-updates";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        foreach (var patch in catalog.Of(OperationKind.Patch).Where(operation => Free(catalog, operation).Count > 1))
        {
            yield return new Check(
                $"lost-update:{patch.Id}",
                $"Two requests to {patch.Method} {patch.Path} at the same moment keep both changes",
                [ElementId.Operation(patch.Id, "lost-update")],
                session => PatchAsync(session, patch)
            );
        }

        foreach (var (entity, transition, operation) in Moves(model, catalog))
        {
            yield return new Check(
                $"lost-move:{operation.Id}/{transition.From}",
                $"Of several requests to {operation.Method} {operation.Path} at the same moment one moves the row",
                [ElementId.Lifecycle(entity, "forbidden")],
                session => MoveAsync(session, operation, transition)
            );
        }
    }

    /// <summary>Members that each request may change without minding other rows.</summary>
    private static List<Slot> Free(OperationCatalog catalog, Operation operation) =>
        [
            .. catalog
                .Slots(operation)
                .Where(slot => slot is { Attribute: { Unique: false, ReadOnly: false, Pattern: null, IsList: false }, IsList: false, IsText: true }),
        ];

    /// <summary>The first move of each operation that can't be made again from where it leads.</summary>
    private static IEnumerable<(string Entity, Transition Transition, Operation Operation)> Moves(ApplicationModel model, OperationCatalog catalog) =>
        from entity in model.Domain.Entities
        let transitions = entity.Lifecycle?.Transitions ?? []
        from operation in transitions.SelectMany(catalog.OperationsOf).Distinct()
        where operation is { Kind: OperationKind.Action, IdempotencyHeader: null }
        let moves = transitions.FindAll(transition => transition.Operations.Contains(operation.Id, StringComparer.Ordinal))
        let once = moves.Find(move => !moves.Exists(next => next.From == move.To))
        where once is not null
        select (entity.Name, once, operation);

    private static async Task PatchAsync(Session session, Operation patch)
    {
        var row = await session.Planner.Rows.MakeAsync(patch.Entity!, []);
        var slots = Free(session.Context.Catalog, patch).Take(2).ToList();
        var attempts = new List<Attempt>();
        foreach (var slot in slots)
        {
            var values = new Dictionary<string, object?>(StringComparer.Ordinal) { [slot.Name] = new ValueFactory(session.Context).Valid(slot, 3) };
            attempts.Add(
                await session.Planner.PrepareAsync(
                    patch,
                    new Want
                    {
                        This = row,
                        Values = values,
                        IgnoresGuards = true,
                    }
                )
            );
        }

        var responses = await Task.WhenAll(attempts.Select((attempt, i) => SendAsync(session, attempt, slots[i])));
        Expect.That(
            Array.Exists(responses, response => response.IsSuccess),
            $"Of two changes at the same moment none was taken: {responses[0].Status}, {responses[1].Status}."
        );
        for (var i = 0; i < slots.Count; i++)
        {
            Expect.That(
                responses[i].IsSuccess || responses[i].Status == 409,
                $"A change at the same moment should be taken or refused with 409, {responses[i].Status} came."
            );
            if (responses[i].IsSuccess)
            {
                Expect.Equal(
                    await new Shown(session).ValueAsync(row, slots[i].Attribute!),
                    attempts[i].Input[slots[i].Name],
                    $"{slots[i].Name} after another change at the same moment"
                );
            }
        }
    }

    private static async Task<Http.ApiResponse> SendAsync(Session session, Attempt attempt, Slot slot)
    {
        foreach (var other in attempt.Input.Members.Keys.Where(name => name != slot.Name).ToList())
        {
            attempt.Input.Members.Remove(other);
        }

        return await session.Planner.SendAsync(attempt);
    }

    private static async Task MoveAsync(Session session, Operation operation, Transition transition)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want { Transition = transition });
        var request = await session.Planner.RequestAsync(attempt);
        var responses = await Task.WhenAll(Enumerable.Repeat(request, AtOnce).Select(session.SendAsync));
        var moved = responses.Count(response => response.IsSuccess);
        Expect.That(moved == 1, $"Of {AtOnce} requests at the same moment exactly 1 should move the row from {transition.From}, {moved} did.");
        Expect.That(Array.TrueForAll(responses, response => response.Status < 500), "A request at the same moment ended in a server error.");
    }
}
