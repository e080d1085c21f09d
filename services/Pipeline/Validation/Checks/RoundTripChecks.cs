using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>What is written comes back: on creation and after changes, read again from the application.</summary>
internal sealed class RoundTripChecks : ICheckBuilder
{
    public string Name => "round-trips";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        var slots = catalog
            .Of(OperationKind.Create, OperationKind.Replace, OperationKind.Patch)
            .Where(operation => catalog.BodyOf(operation) is { IsList: false })
            .SelectMany(operation => catalog.Slots(operation).Select(slot => (Operation: operation, Slot: slot)))
            .Where(pair =>
                pair.Slot.Attribute is { WriteOnly: false, ReadOnly: false }
                || pair.Slot is { Relation: { } relation } && OperationCatalog.IsToOne(relation)
            );
        return slots
            .GroupBy(pair => (Entity: pair.Slot.Entity!.Name, Member: pair.Slot.Field.Member!))
            .Select(member => new Check(
                $"round-trip:{member.Key.Entity}.{member.Key.Member}",
                $"{member.Key.Entity}.{member.Key.Member} comes back as it was written",
                [.. Covers(member.Key.Entity, member.Key.Member, member.First().Slot)],
                session => RunAsync(session, [.. member])
            ))
            .Concat(Bare(catalog));
    }

    /// <summary>Rows of which a request says nothing but where they belong: an enrolment in a course.</summary>
    private static IEnumerable<Check> Bare(OperationCatalog catalog) =>
        from operation in catalog.Of(OperationKind.Create)
        where operation.Entity is not null && OperationCatalog.ParentParameter(operation) is not null && catalog.Slots(operation).Count == 0
        select new Check(
            $"round-trip:{operation.Id}",
            $"What {operation.Method} {operation.Path} makes is there afterwards",
            [ElementId.Entity(operation.Entity!)],
            session => SeeAgainAsync(session, operation)
        );

    private static async Task SeeAgainAsync(Session session, Operation operation)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        await PerformAsync(session, attempt);
        Expect.That(await new Observer(session).SeeAsync(attempt.This!), $"{attempt.This} is not shown after {operation.Method} {operation.Path}.");
    }

    private static IEnumerable<string> Covers(string entity, string member, Slot slot) =>
        slot.Relation is null
            ? [ElementId.Attribute(entity, member), ElementId.Attribute(entity, member, "type"), ElementId.Entity(entity)]
            : [ElementId.Relation(entity, member), ElementId.Entity(entity)];

    private static async Task RunAsync(Session session, IReadOnlyList<(Operation Operation, Slot Slot)> places)
    {
        session.Planner.Cast.WantsFreshActors =
            places[0].Slot.Entity is { Owner: not null }
            || places[0].Slot.Entity?.Name == session.Context.Catalog.AccountEntity
            || places.Any(place => place.Operation.Guards.Exists(guard => ExpressionTree.Mentions(guard.Condition, "me")));
        foreach (var (operation, slot) in places)
        {
            if (operation.Kind != OperationKind.Create && (slot.Attribute is { Immutable: true } || slot.Relation is { Immutable: true }))
            {
                continue;
            }

            var attempt = await session.Planner.PrepareAsync(operation, new Want());
            if (!attempt.Input.Knows(slot.Name) || operation.Kind != OperationKind.Create)
            {
                var values = new Dictionary<string, object?>(StringComparer.Ordinal) { [slot.Name] = await FreshAsync(session, attempt, slot) };
                attempt = await session.Planner.PrepareAsync(
                    operation,
                    new Want
                    {
                        Actor = attempt.Actor,
                        This = attempt.Old,
                        Parent = attempt.Parent,
                        Values = values,
                    }
                );
            }

            var expected = attempt.Input[slot.Name];
            await PerformAsync(session, attempt);
            await CompareAsync(session, attempt.Old ?? attempt.This!, slot, expected, $"{operation.Method} {operation.Path}");
        }
    }

    private static async Task PerformAsync(Session session, Attempt attempt)
    {
        var response = await session.Planner.SendAsync(attempt);
        Expect.Success(response, $"{attempt.Operation.Method} {attempt.Operation.Path}");
        session.Planner.Absorb(attempt, response);
    }

    private static async Task<object?> FreshAsync(Session session, Attempt attempt, Slot slot)
    {
        if (slot.Relation is { } relation)
        {
            return await session.Planner.Rows.MakeAsync(relation.Target, [], attempt.Actor);
        }

        var values = new ValueFactory(session.Context);
        var value = values.Valid(slot, 3);
        if (!Operators.AreEqual(value, attempt.Old?[slot.Field.Member!]))
        {
            return value;
        }

        return new Candidates(session.World)
                .For(slot, value, [])
                .LastOrDefault(candidate => candidate is not null && !Operators.AreEqual(candidate, value))
            ?? value;
    }

    private static async Task CompareAsync(Session session, Row row, Slot slot, object? expected, string after)
    {
        if (slot.Attribute is { } attribute)
        {
            var shown = await new Shown(session).ValueAsync(row, attribute);
            Expect.Equal(shown, expected, $"{slot.Name} after {after}");
            return;
        }

        var answered =
            row.Shown.ContainsKey($"this.{slot.Relation!.Name}.id") || row.Shown.ContainsKey($"this.{slot.Relation.Name}")
                ? row[slot.Relation.Name]
                : null;
        try
        {
            row[slot.Relation.Name] = null;
            Expect.That(await new Observer(session).SeeAsync(row), $"{row} can't be read back.");
        }
        catch (PlanningException) when (answered is not null)
        {
            row[slot.Relation.Name] = answered;
        }

        Expect.That(
            row[slot.Relation.Name] is Row target && expected is Row wanted && target.IsSame(wanted),
            $"{slot.Name} after {after}: {expected} is expected, {row[slot.Relation.Name] ?? "nothing"} came."
        );
    }
}
