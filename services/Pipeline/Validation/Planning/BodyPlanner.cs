using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Fills a request body with valid values, making the rows that it refers to.</summary>
internal sealed class BodyPlanner(Session session, Planner planner)
{
    private readonly ValueFactory _values = new(session.Context);

    public async Task FillAsync(Attempt attempt, Want want, IReadOnlyList<Condition> conditions)
    {
        var fixedValues = Bindings.Of(session.World, want.Conditions);
        foreach (var (name, value) in want.Values)
        {
            fixedValues[name] = value;
        }

        foreach (var (_, name, member) in SubjectKeys.Of(attempt.Operation).Where(key => attempt.This is not null && key.Root == "input"))
        {
            fixedValues.TryAdd(name, SubjectKeys.Value(attempt.This!, member));
        }

        if (attempt.Operation.Kind == OperationKind.Create && attempt.Operation.Entity is { } entity)
        {
            attempt.This = Draft(attempt, session.Model.Domain.FindEntity(entity)!, fixedValues);
        }

        var place = 0;
        foreach (var slot in session.Context.Catalog.Slots(attempt.Operation).OrderBy(slot => slot.Relation is null ? 0 : 1))
        {
            if (TryFixed(slot, fixedValues, out var value))
            {
                attempt.Set(slot, value);
            }
            else if (Wanted(attempt, slot, want, conditions))
            {
                attempt.Set(slot, await ChooseAsync(attempt, slot, want, conditions, place));
            }

            place++;
        }

        foreach (var slot in Lacking(attempt))
        {
            attempt.Set(slot, await ChooseAsync(attempt, slot, want, conditions, place));
        }
    }

    /// <summary>Members that nobody asked for, as many as a request needs to hold enough of them.</summary>
    private List<Slot> Lacking(Attempt attempt)
    {
        var slots = session.Context.Catalog.Slots(attempt.Operation);
        var sent = slots.Count(slot => attempt.Input.Knows(slot.Name));
        var least = session.Context.Catalog.BodyOf(attempt.Operation)?.MinMembers ?? 0;
        return [.. slots.Where(slot => !attempt.Input.Knows(slot.Name)).OrderBy(slot => slot.Relation is null ? 0 : 1).Take(least - sent)];
    }

    private static bool TryFixed(Slot slot, Dictionary<string, object?> values, out object? value) =>
        values.TryGetValue(slot.Name, out value) || (slot.Field.Member is { } member && values.TryGetValue(member, out value));

    private Row Draft(Attempt attempt, Entity entity, Dictionary<string, object?> fixedValues)
    {
        var row = new Row(entity.Name);
        if (entity.Owner is { } owner)
        {
            row[owner] = session.World.AccountOf(attempt.Actor);
        }

        if (attempt.Parent is { } parent && session.Context.Catalog.ParentRelation(attempt.Operation) is { } relation)
        {
            row[relation.Name] = parent;
        }

        foreach (var attribute in entity.Attributes.Where(attribute => attribute.Default is not null))
        {
            row[attribute.Name] = session.World.Evaluator.Evaluate(attribute.Default!, attempt.Scope(session.World));
        }

        if (entity.Lifecycle is { } lifecycle)
        {
            row[lifecycle.Attribute] = lifecycle.Initial;
        }

        foreach (
            var (member, value) in fixedValues.Where(pair =>
                entity.FindAttribute(pair.Key) is { Computed: null, Generator: null } || entity.FindRelation(pair.Key) is not null
            )
        )
        {
            row[member] = row.Knows(member) && row[member] is not null ? row[member] : value;
        }

        return row;
    }

    private bool Wanted(Attempt attempt, Slot slot, Want want, IReadOnlyList<Condition> conditions) =>
        attempt.Operation.Kind != OperationKind.Patch
        && (
            slot.Required
            || (want.AllFields && !IsOwnKind(slot))
            || conditions.Any(condition => IsNamed(slot, condition.Expression))
            || want.PartConditions.Any(condition => IsAboutParts(slot, condition.Expression))
            || (attempt.Operation.Kind == OperationKind.Replace && attempt.Old?[slot.Field.Member ?? ""] is not null)
        );

    private static bool IsNamed(Slot slot, Expression expression) =>
        ExpressionTree
            .Paths(expression)
            .Any(path =>
                path.Root is "input" or "this"
                && path.Members.Count > 0
                && (
                    string.Equals(path.Members[0], slot.Name, StringComparison.Ordinal)
                    || string.Equals(path.Members[0], slot.Field.Member, StringComparison.Ordinal)
                )
            );

    private static bool IsAboutParts(Slot slot, Expression expression) =>
        ExpressionTree
            .Descendants(expression)
            .OfType<AggregateExpression>()
            .Any(parts => parts.Source.Members is [var member] && string.Equals(member, slot.Field.Member, StringComparison.Ordinal));

    private static bool IsOwnKind(Slot slot) =>
        slot.Relation is { } relation && string.Equals(relation.Target, slot.Entity?.Name, StringComparison.Ordinal);

    private async Task<object?> ChooseAsync(Attempt attempt, Slot slot, Want want, IReadOnlyList<Condition> conditions, int place)
    {
        if (attempt.Operation.Kind == OperationKind.Replace && slot.Field.Member is { } member && attempt.Old!.Knows(member))
        {
            return attempt.Old[member];
        }

        if (IsMove(attempt.Operation, slot))
        {
            return (want.Transition ?? planner.Simulator.TransitionOf(attempt))?.To ?? _values.Valid(slot, place);
        }

        return slot.Field.Body is { } nested ? await PartsAsync(attempt, slot, session.Model.Api.FindBody(nested)!, want)
            : slot.Relation is { } relation ? await TargetsAsync(attempt, slot, relation, conditions)
            : slot.IsPassword ? ActorPool.Password
            : _values.Valid(slot, place);
    }

    private bool IsMove(Operation operation, Slot slot) =>
        operation.Kind == OperationKind.Action
        && operation.Entity is { } entity
        && string.Equals(session.Model.Domain.FindEntity(entity)?.Lifecycle?.Attribute, slot.Field.Member ?? slot.Name, StringComparison.Ordinal);

    private async Task<object?> PartsAsync(Attempt attempt, Slot slot, Body body, Want want)
    {
        var part = new Row(body.Entity ?? "");
        if (slot.Relation?.Inverse is { } inverse)
        {
            part[inverse] = attempt.This;
        }

        var place = 0;
        var conditions = slot.Relation is null ? [] : Nested.OfParts(want.PartConditions, slot.Relation.Name).ToList();
        var bound = Bindings.Of(session.World, conditions);
        foreach (var inner in session.Context.Catalog.Slots(body))
        {
            var value =
                TryFixed(inner, bound, out var given) ? given
                : inner.Relation is { } relation ? await TargetsAsync(attempt, inner, relation, conditions)
                : _values.Valid(inner, place);
            part[inner.Name] = value;
            part[inner.Field.Member ?? inner.Name] = value;
            place++;
        }

        return slot.IsList ? new List<object?> { part } : part;
    }

    /// <summary>There is a row already with this target and the same other members of a unique key.</summary>
    private bool IsTaken(Row? made, Relation relation, Row target) =>
        made is not null
        && session.Model.Domain.FindEntity(made.Entity) is { } entity
        && entity
            .UniqueKeys.Where(key => key.Members.Contains(relation.Name, StringComparer.Ordinal))
            .Any(key =>
                session
                    .World.RowsOf(made.Entity)
                    .Any(row =>
                        !row.Deleted
                        && !ReferenceEquals(row, made)
                        && key.Members.TrueForAll(member =>
                            Operators.AreEqual(row[member], string.Equals(member, relation.Name, StringComparison.Ordinal) ? target : made[member])
                        )
                    )
            );

    private async Task<object?> TargetsAsync(Attempt attempt, Slot slot, Relation relation, IReadOnlyList<Condition> conditions)
    {
        var nested = Nested.Below(Nested.Own(session.World, conditions, attempt.Scope(session.World)), relation.Name).ToList();
        var reusable = relation.Kind != RelationKind.OneToOne;
        if (!slot.IsList)
        {
            var found = await planner.Rows.FindOrMakeAsync(relation.Target, nested, attempt.Actor, reusable);
            return IsTaken(attempt.This, relation, found) ? await planner.Rows.MakeAsync(relation.Target, nested, attempt.Actor) : found;
        }

        var rows = new List<object?>();
        for (var i = 0; i < Math.Max(1, relation.MinItems); i++)
        {
            rows.Add(await planner.Rows.FindOrMakeAsync(relation.Target, nested, attempt.Actor, reusable && i == 0));
        }

        return rows;
    }
}
