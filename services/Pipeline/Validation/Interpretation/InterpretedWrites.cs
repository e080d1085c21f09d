using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Interpretation;

/// <summary>Does what operations do to rows.</summary>
internal sealed class InterpretedWrites(ApplicationModel model, World world, OperationCatalog catalog, GeneratedValues values)
{
    private readonly Simulator _simulator = new(world, catalog);
    private readonly InterpretedBodies _bodies = new(model, world, catalog);
    private readonly InterpretedHistory _history = new(model, world);
    private readonly InterpretedRules _rules = new(model, world, new Simulator(world, catalog));

    public int Perform(Attempt attempt, List<Grant> grants, JsonNode? json, Body? body)
    {
        var operation = attempt.Operation;
        Draft(attempt);
        _bodies.Read(attempt, json as JsonObject, body);
        if (operation.Kind == OperationKind.Create)
        {
            Refusal.Unless(operation.Access.Sight is not { } sight || world.Evaluator.IsTrue(sight, attempt.Scope(world)), 404);
            Refusal.Unless(
                grants.Exists(grant => grant.Condition is null || world.Evaluator.IsTrue(grant.Condition, attempt.Scope(world))),
                operation.Access.OutsiderStatus
            );
        }

        var existing = Existing(attempt);
        _rules.Check(attempt);
        if (existing is not null)
        {
            attempt.This = existing;
            _simulator.Apply(attempt, merged: true);
            return operation.Response.Status;
        }

        _rules.CheckRows(attempt);
        var known = world.Rows.ToHashSet();
        var kept = _history.Look();
        _simulator.Apply(attempt);
        _history.Keep(kept, attempt.Actor);
        foreach (var row in world.Rows.Where(row => !known.Contains(row)).ToList())
        {
            values.Complete(row, attempt.Actor);
        }

        return operation.Response.Status;
    }

    private void Draft(Attempt attempt)
    {
        if (attempt.Operation.Kind == OperationKind.Create)
        {
            var entity = model.Domain.FindEntity(attempt.Operation.Entity!)!;
            attempt.This = new Row(entity.Name);
            if (entity.Owner is { } owner)
            {
                attempt.This[owner] = world.AccountOf(attempt.Actor);
            }

            if (attempt.Parent is not null && catalog.ParentRelation(attempt.Operation) is { } relation)
            {
                attempt.This[relation.Name] = attempt.Parent;
            }

            foreach (var attribute in entity.Attributes.Where(attribute => attribute.Default is not null))
            {
                attempt.This[attribute.Name] = world.Evaluator.Evaluate(attribute.Default!, attempt.Scope(world));
            }
        }
        else if (attempt.Operation.Kind is OperationKind.Replace or OperationKind.Patch && attempt.This is { } old)
        {
            attempt.Old = old;
            attempt.This = new Row(old.Entity) { Id = old.Id };
            foreach (var (member, value) in old.Members)
            {
                attempt.This[member] = value;
            }
        }
    }

    private Row? Existing(Attempt attempt) =>
        attempt.Operation.MergeOn.Count == 0
            ? null
            : world
                .RowsOf(attempt.This!.Entity)
                .FirstOrDefault(row =>
                    !row.Deleted && attempt.Operation.MergeOn.TrueForAll(member => Operators.AreEqual(row[member], attempt.This[member]))
                );
}
