using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Interpretation;

/// <summary>Refuses what rules forbid, in the order in which applications look at them.</summary>
internal sealed class InterpretedRules(ApplicationModel model, World world, Simulator simulator)
{
    public void Check(Attempt attempt)
    {
        CheckInvariants(attempt);
        CheckGuards(attempt);
        CheckMove(attempt);
    }

    /// <summary>What only rows that are written or deleted must keep.</summary>
    public void CheckRows(Attempt attempt)
    {
        CheckUnique(attempt);
        CheckDelete(attempt);
    }

    private void CheckInvariants(Attempt attempt)
    {
        if (!attempt.Writes)
        {
            return;
        }

        var entity = model.Domain.FindEntity(attempt.Operation.Entity!)!;
        foreach (var invariant in entity.Invariants)
        {
            Refusal.Unless(world.Evaluator.IsTrue(invariant.Condition, attempt.Scope(world)), invariant.Status, invariant.Code, invariant.Member);
        }

        foreach (var relation in entity.Relations.Where(relation => relation.Acyclic))
        {
            var above = attempt.This![relation.Name] as Row;
            while (above is not null)
            {
                Refusal.Unless(!above.IsSame(attempt.This), 422);
                above = above[relation.Name] as Row;
            }
        }
    }

    private void CheckGuards(Attempt attempt)
    {
        foreach (var guard in attempt.Operation.Guards)
        {
            if (!world.Evaluator.IsTrue(guard.Condition, attempt.Scope(world)))
            {
                throw new Refusal(guard.Status, guard.Code, guard.Message)
                {
                    Details = guard.Details.ToDictionary(pair => pair.Key, pair => world.Evaluator.Evaluate(pair.Value, attempt.Scope(world))),
                };
            }
        }
    }

    private void CheckMove(Attempt attempt)
    {
        var lifecycle = attempt.Operation.Entity is null ? null : model.Domain.FindEntity(attempt.Operation.Entity)!.Lifecycle;
        if (
            attempt.Operation.Kind == OperationKind.Action
            && lifecycle is not null
            && lifecycle.Transitions.Exists(transition => transition.Operations.Contains(attempt.Operation.Id))
        )
        {
            Refusal.Unless(simulator.TransitionOf(attempt) is not null, lifecycle.RefusedStatus, lifecycle.RefusedCode);
        }
    }

    private void CheckUnique(Attempt attempt)
    {
        if (!attempt.Writes || attempt.This is not { } row)
        {
            return;
        }

        var entity = model.Domain.FindEntity(row.Entity)!;
        var others = world.RowsOf(row.Entity).Where(other => !other.Deleted && !other.IsSame(row)).ToList();
        foreach (var attribute in entity.Attributes.Where(attribute => attribute.Unique && row[attribute.Name] is not null))
        {
            Refusal.Unless(!others.Exists(other => Operators.AreEqual(other[attribute.Name], row[attribute.Name])), 409);
        }

        foreach (var key in entity.UniqueKeys)
        {
            bool Counts(Row candidate) => key.Where is null || world.Evaluator.IsTrue(key.Where, attempt.Scope(world).With("this", candidate));
            Refusal.Unless(
                !Counts(row)
                    || !others.Exists(other => Counts(other) && key.Members.TrueForAll(member => Operators.AreEqual(other[member], row[member]))),
                key.Status,
                key.Code
            );
        }
    }

    private void CheckDelete(Attempt attempt)
    {
        if (attempt.Operation.Kind == OperationKind.Delete)
        {
            var used = model
                .Domain.Entities.SelectMany(entity => entity.Relations.Select(relation => (entity, relation)))
                .Where(pair =>
                    OperationCatalog.IsToOne(pair.relation)
                    && pair.relation.Target == attempt.This!.Entity
                    && pair.relation.OnDelete == DeleteBehavior.Refuse
                )
                .Any(pair =>
                    world.RowsOf(pair.entity.Name).Any(row => !row.Deleted && row[pair.relation.Name] is Row target && target.IsSame(attempt.This!))
                );
            Refusal.Unless(!used, 409);
        }
    }
}
