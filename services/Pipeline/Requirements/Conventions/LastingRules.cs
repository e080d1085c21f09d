using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>
/// What a rule says about the data of a new row ("more than 28 nights", "longer than the berth", time that is taken) holds for changed data as well:
/// otherwise the rule could be gone round. Data that stays as it was is not judged again.
/// </summary>
internal sealed class LastingRules : IPattern
{
    public string Name => "lasting-rules";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var create in context.Model.Api.Operations.Where(operation => operation.Kind == OperationKind.Create))
        {
            if (context.Model.Domain.FindEntity(create.Entity ?? "") is not { } entity)
            {
                continue;
            }

            foreach (var guard in create.Guards.Where(guard => IsAboutData(guard, entity)).ToList())
            {
                var members = GivenMembers(entity, guard.Condition);
                foreach (
                    var update in context
                        .Vocabulary.Operations(entity, OperationKind.Patch, OperationKind.Replace)
                        .Where(update => members is not null && !update.IsGiven && !update.Guards.Contains(guard))
                )
                {
                    Guard(context, guard, update, members!);
                }
            }
        }
    }

    /// <summary>Other rows matter only where the rule is about time, such as what is taken then: what else is counted on creation counts the new row in.</summary>
    private static bool IsAboutData(Guard guard, Entity entity)
    {
        var aggregates = AliasSearch.Aggregates(guard.Condition).ToList();
        return (aggregates.Count == 0 || IsAboutTime(guard, entity))
            && Paths(guard.Condition)
                .All(path =>
                    path.Root is "this" or "now" or "today"
                    || aggregates.Exists(rows => rows.Alias == path.Root || (rows.Source.Root == path.Root && path.Members.Count == 0))
                );
    }

    private static bool IsAboutTime(Guard guard, Entity entity) =>
        Interval.Of(entity) is { } interval
        && Paths(guard.Condition).Any(path => path is { Root: "this", Members: [var member] } && member == interval.StartAttribute.Name);

    /// <summary>Null when the rule speaks of something that changes do not give.</summary>
    private static List<string>? GivenMembers(Entity entity, Expression condition)
    {
        var members = Paths(condition)
            .Where(path => path is { Root: "this", Members.Count: > 0 } && path.Members[0] != "id")
            .Select(path => path.Members[0])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return members.Count > 0 && members.TrueForAll(member => IsGiven(entity, member))
            ?
            [
                .. entity
                    .Attributes.Select(attribute => attribute.Name)
                    .Concat(entity.Relations.Select(relation => relation.Name))
                    .Where(members.Contains),
            ]
            : null;
    }

    private static bool IsGiven(Entity entity, string member) =>
        entity.FindAttribute(member) is { ReadOnly: false, Immutable: false, Computed: null, Generator: null }
        || (entity.FindRelation(member) is { ReadOnly: false, Immutable: false } relation && relation.IsToOne() && entity.Owner != member);

    private static void Guard(InferenceContext context, Guard guard, Operation update, List<string> members)
    {
        var id = $"{guard.Id}-on-change";
        if (!update.Guards.Exists(known => known.Id == id))
        {
            var same = Formula.And(members.Select(member => Formula.Equal(Formula.This.Then(member), Formula.Path("old").Then(member))));
            update.Guards.Add(
                new Guard
                {
                    Id = id,
                    Condition = Formula.Or(same, guard.Condition)!,
                    Status = guard.Status,
                    Code = guard.Code,
                    Message = guard.Message,
                    Source = guard.Source,
                }
            );
            context.Changed();
        }

        foreach (var requirement in context.Model.Requirements.Where(requirement => requirement.Elements.Contains(ElementId.Guard(guard.Id))))
        {
            context.Derive(requirement, ElementId.Guard(id));
        }
    }

    private static IEnumerable<PathExpression> Paths(Expression expression) =>
        expression switch
        {
            PathExpression path => [path],
            NotExpression not => Paths(not.Operand),
            BinaryExpression binary => Paths(binary.Left).Concat(Paths(binary.Right)),
            ListExpression list => list.Items.SelectMany(Paths),
            CallExpression call => call.Arguments.SelectMany(Paths),
            AggregateExpression aggregate => new[] { aggregate.Where, aggregate.Value }.OfType<Expression>().SelectMany(Paths),
            _ => [],
        };
}
