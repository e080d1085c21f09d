using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>Where rows start, and which moves they make and refuse.</summary>
internal sealed class LifecycleMutator : IMutator
{
    public IEnumerable<Mutation> Of(ApplicationModel model) =>
        model.Domain.Entities.Where(entity => entity.Lifecycle is not null).SelectMany(entity => Of(entity, entity.Lifecycle!));

    private static IEnumerable<Mutation> Of(Entity entity, Lifecycle lifecycle)
    {
        var states = entity.FindAttribute(lifecycle.Attribute)!.EnumValues;
        yield return new Mutation(
            "initial",
            ElementId.Lifecycle(entity.Name, "initial"),
            "another start",
            copy =>
            {
                var changed = copy.Domain.FindEntity(entity.Name)!;
                changed.Lifecycle!.Initial = states.First(state => state != lifecycle.Initial);
                changed.FindAttribute(lifecycle.Attribute)!.Default = new Literal(changed.Lifecycle.Initial);
            }
        );
        foreach (var transition in lifecycle.Transitions.Where(transition => transition.Operations.Count > 0))
        {
            yield return new Mutation(
                "move",
                ElementId.Transition(entity.Name, transition.From, transition.To),
                "no such move",
                copy =>
                    copy.Domain.FindEntity(entity.Name)!
                        .Lifecycle!.Transitions.RemoveAll(other => other.From == transition.From && other.To == transition.To)
            );
        }

        if (lifecycle.Transitions.Find(transition => transition.Operations.Count > 0) is { } move && Wrong(lifecycle, move, states) is { } wrong)
        {
            yield return new Mutation(
                "forbidden-move",
                ElementId.Lifecycle(entity.Name, "forbidden"),
                $"{wrong} may become {move.To}",
                copy =>
                    copy.Domain.FindEntity(entity.Name)!
                        .Lifecycle!.Transitions.Add(
                            new Transition
                            {
                                From = wrong,
                                To = move.To,
                                Operations = { move.Operations[0] },
                            }
                        )
            );
        }
    }

    private static string? Wrong(Lifecycle lifecycle, Transition move, List<string> states) =>
        states.Find(state =>
            state != move.To
            && !lifecycle.Transitions.Exists(transition => transition.From == state && transition.Operations.Intersect(move.Operations).Any())
        );
}
