using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>Lets members into operations.</summary>
internal static class MemberAccess
{
    /// <summary>The text lets callers in.</summary>
    public static void Grant(
        InferenceContext context,
        Statement statement,
        Membership membership,
        Operation operation,
        IEnumerable<MemberCaller> callers
    )
    {
        foreach (var caller in callers)
        {
            Let(context, membership, operation, caller);
            context.Derive(
                statement,
                caller.Relation is null
                    ? caller.Roles.Select(role => ElementId.Access(operation.Id, role))
                    : [ElementId.Access(operation.Id, caller.Relation.Name)]
            );
        }

        context.Classify(statement, RequirementKind.Access);
    }

    public static void Let(InferenceContext context, Membership membership, Operation operation, MemberCaller caller)
    {
        var conditions = new MemberConditions(context.Model, membership);
        if (conditions.Place(operation) is not { } place)
        {
            return;
        }

        if (caller.Relation is { } relation)
        {
            AccessFacts.Add(context, operation, Model.Api.Grant.User, Formula.Equal(Formula.Path("this", relation.Name), Formula.Me));
            return;
        }

        var known = operation.Access.Grants.Find(grant => conditions.RolesOf(grant.Condition, place) is not null);
        var before = known is null ? [] : conditions.RolesOf(known.Condition, place)!;
        var roles = conditions.Including([.. caller.Roles, .. before]);
        if (roles.Count == before.Count)
        {
            return;
        }

        if (known is not null)
        {
            operation.Access.Grants.Remove(known);
        }

        AccessFacts.Add(
            context,
            operation,
            Model.Api.Grant.User,
            roles.Count == membership.Roles.Count ? null : conditions.IsIn(place, Formula.Me, roles)
        );
    }

    /// <summary>Whether people of the role are let in by it alone.</summary>
    public static bool Includes(InferenceContext context, Membership membership, Operation operation, string role)
    {
        var conditions = new MemberConditions(context.Model, membership);
        var place = conditions.Place(operation);
        return operation.Access.Grants.Exists(grant =>
            grant.Condition is null
            || (place is not null && conditions.RolesOf(grant.Condition, place)?.Contains(role, StringComparer.Ordinal) == true)
        );
    }

    /// <summary>Operations on what people belong to and on all that is below it.</summary>
    public static IEnumerable<Operation> Operations(InferenceContext context, Membership membership)
    {
        var conditions = new MemberConditions(context.Model, membership);
        return context.Model.Api.Operations.Where(operation => conditions.Place(operation) is not null);
    }

    public static bool Reads(Operation operation) => operation.Kind is OperationKind.List or OperationKind.Get or OperationKind.Report;
}
