using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>Conditions that stop an operation: limits, overlaps, deadlines and all others.</summary>
internal sealed class GuardMutator : IMutator
{
    public IEnumerable<Mutation> Of(ApplicationModel model) =>
        from operation in model.Api.Operations
        from guard in operation.Guards

        // A guard that repeats a grant is taken out together with it, as access.
        where !operation.Access.Grants.Exists(grant => guard.Condition.Equals(grant.Condition))
        select new Mutation(KindOf(guard), ElementId.Guard(guard.Id), $"{operation.Id} without it", copy => Remove(copy, operation.Id, guard));

    private static string KindOf(Guard guard)
    {
        var parts = ExpressionTree.Descendants(guard.Condition).ToList();
        return parts.Exists(part => part is CallExpression { Function: "overlaps" }) ? "overlap"
            : parts.Exists(part => part is AggregateExpression { Kind: AggregateKind.Count or AggregateKind.Sum }) ? "limit"
            : ExpressionTree.MentionsTime(guard.Condition) ? "deadline"
            : "guard";
    }

    /// <summary>A guard on a deletion may say once more what a relation says, so the rule is gone only without both.</summary>
    private static void Remove(ApplicationModel model, string operationId, Guard guard)
    {
        var operation = model.Api.FindOperation(operationId)!;
        operation.Guards.RemoveAll(other => other.Id == guard.Id);
        if (operation.Kind == OperationKind.Delete)
        {
            model
                .Domain.Entities.SelectMany(entity => entity.Relations)
                .Where(relation => relation.Target == operation.Entity)
                .ToList()
                .ForEach(relation => relation.OnDelete = DeleteBehavior.Cascade);
        }
    }
}
