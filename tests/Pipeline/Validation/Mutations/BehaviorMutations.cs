using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Tests.Validation.Mutations;

/// <summary>Guards, effects, merging and moves.</summary>
internal static class BehaviorMutations
{
    public static IEnumerable<ModelMutation> Of(ApplicationModel model)
    {
        foreach (var operation in model.Api.Operations)
        {
            foreach (var guard in operation.Guards.Where(guard => !operation.Access.Grants.Exists(grant => guard.Condition.Equals(grant.Condition))))
            {
                yield return new ModelMutation(ElementId.Guard(guard.Id), $"{operation.Id} without guard", copy => RemoveGuard(copy, operation.Id, guard));
            }

            foreach (var effect in operation.Effects.Where(effect => effect.Id is not null))
            {
                yield return new ModelMutation(ElementId.Effect(effect.Id!), $"{operation.Id} without effect", copy => copy.Api.FindOperation(operation.Id)!.Effects.RemoveAll(other => other.Id == effect.Id));
            }

            foreach (var effect in operation.OnExisting.Where(effect => effect.Id is not null))
            {
                yield return new ModelMutation(ElementId.Effect(effect.Id!), $"{operation.Id} again without effect", copy => copy.Api.FindOperation(operation.Id)!.OnExisting.Clear());
            }
        }

        foreach (var entity in model.Domain.Entities.Where(entity => entity.Lifecycle is not null))
        {
            foreach (var mutation in Of(entity))
            {
                yield return mutation;
            }
        }
    }

    /// <summary>A guard on a deletion may say once more what a relation says, so the rule is gone only without both.</summary>
    private static void RemoveGuard(ApplicationModel model, string operationId, Guard guard)
    {
        var operation = model.Api.FindOperation(operationId)!;
        operation.Guards.RemoveAll(other => other.Id == guard.Id);
        if (operation.Kind == OperationKind.Delete)
        {
            model.Domain.Entities.SelectMany(entity => entity.Relations).Where(relation => relation.Target == operation.Entity).ToList().ForEach(relation => relation.OnDelete = DeleteBehavior.Cascade);
        }
    }

    private static IEnumerable<ModelMutation> Of(Entity entity)
    {
        var lifecycle = entity.Lifecycle!;
        var states = entity.FindAttribute(lifecycle.Attribute)!.EnumValues;
        yield return new ModelMutation(ElementId.Lifecycle(entity.Name, "initial"), "another start", copy =>
        {
            var changed = copy.Domain.FindEntity(entity.Name)!;
            changed.Lifecycle!.Initial = states.First(state => state != lifecycle.Initial);
            changed.FindAttribute(lifecycle.Attribute)!.Default = new Literal(changed.Lifecycle.Initial);
        });
        var move = lifecycle.Transitions.Find(transition => transition.Operations.Count > 0)!;
        var wrong = states.FirstOrDefault(state => state != move.To && !lifecycle.Transitions.Exists(transition => transition.From == state && transition.Operations.Intersect(move.Operations).Any()));
        if (wrong is not null)
        {
            yield return new ModelMutation(ElementId.Lifecycle(entity.Name, "forbidden"), $"{wrong} may become {move.To}", copy =>
                copy.Domain.FindEntity(entity.Name)!.Lifecycle!.Transitions.Add(new Transition { From = wrong, To = move.To, Operations = { move.Operations[0] } }));
        }

        foreach (var transition in lifecycle.Transitions.Where(transition => transition.Operations.Count > 0))
        {
            yield return new ModelMutation(ElementId.Transition(entity.Name, transition.From, transition.To), "no such move", copy =>
                copy.Domain.FindEntity(entity.Name)!.Lifecycle!.Transitions.RemoveAll(other => other.From == transition.From && other.To == transition.To));
        }
    }
}
