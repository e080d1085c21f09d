using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>A time that is refused for a new booking is refused as well when a booking is moved to it: otherwise the rule could be gone round.</summary>
internal sealed class Rescheduling : IPattern
{
    public string Name => "rescheduling";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var create in context.Model.Api.Operations.Where(operation => operation.Kind == OperationKind.Create))
        {
            if (context.Model.Domain.FindEntity(create.Entity ?? "") is not { } entity || Interval.Of(entity) is not { } interval)
            {
                continue;
            }

            foreach (var guard in create.Guards.Where(guard => IsAboutTime(guard, interval)).ToList())
            {
                foreach (
                    var update in context
                        .Vocabulary.Operations(entity, OperationKind.Patch, OperationKind.Replace)
                        .Where(update => !update.IsGiven && !update.Guards.Contains(guard))
                )
                {
                    Guard(context, entity, interval, guard, update);
                }
            }
        }
    }

    /// <summary>What else is taken then and whether somebody is there then; not who asks.</summary>
    private static bool IsAboutTime(Guard guard, Interval interval) =>
        guard.Condition.ToString() is var text
        && text.Contains($"this.{interval.StartAttribute.Name}", StringComparison.Ordinal)
        && !text.Contains("me.", StringComparison.Ordinal)
        && !text.Contains("== me", StringComparison.Ordinal)
        && AliasSearch.Aggregates(guard.Condition).Any();

    private static void Guard(InferenceContext context, Entity entity, Interval interval, Guard guard, Operation update)
    {
        var id = $"{guard.Id}-on-change";
        if (update.Guards.Exists(known => known.Id == id))
        {
            return;
        }

        var (now, before) = (Formula.This, Formula.Path("old"));
        var taken = entity
            .Relations.Where(relation =>
                relation.Kind == RelationKind.ManyToOne && guard.Condition.ToString().Contains($"this.{relation.Name}", StringComparison.Ordinal)
            )
            .Select(relation => relation.Name);
        var same = Formula.And(
            new[] { interval.StartAttribute.Name, interval.EndAttribute.Name }
                .Concat(taken)
                .Select(member => Formula.Equal(now.Then(member), before.Then(member)))
        );
        update.Guards.Add(
            new Guard
            {
                Id = id,
                Condition = Formula.Or(same, guard.Condition)!,
                Status = guard.Status,
                Code = guard.Code,
                Message = guard.Message,
            }
        );
        var refused = ElementId.Guard(guard.Id);
        foreach (var requirement in context.Model.Requirements.Where(requirement => requirement.Elements.Contains(refused)).ToList())
        {
            context.Derive(requirement, ElementId.Guard(id));
        }

        context.Changed();
    }
}
