using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Operations;

/// <summary>Lets roles into operations.</summary>
public static class AccessFacts
{
    /// <summary>The text lets the role in, for all rows or under a condition. A grant without a condition makes one with a condition needless.</summary>
    public static void Grant(InferenceContext context, Statement statement, Operation operation, string role, Expression? condition = null)
    {
        if (role == Model.Api.Grant.Visitor && operation.Kind is OperationKind.Link or OperationKind.Unlink)
        {
            // A link belongs to an account: "anyone" is anyone who is let in.
            return;
        }

        context.Derive(statement, ElementId.Access(operation.Id, role));
        context.Classify(statement, RequirementKind.Access);
        Narrow(context, operation, role);
        Add(context, operation, role, condition);
    }

    /// <summary>A document says only that callers sign in; what the text says of them takes the place of that.</summary>
    private static void Narrow(InferenceContext context, Operation operation, string role)
    {
        var anybody = ElementId.Access(operation.Id, Model.Api.Grant.User);
        var isDocumented = operation is { IsGiven: true, Source: not null } && role is not (Model.Api.Grant.User or Model.Api.Grant.Visitor);
        if (
            !isDocumented
            || context.Model.Requirements.Exists(requirement =>
                requirement.Kind != RequirementKind.Endpoint && requirement.Elements.Contains(anybody)
            )
        )
        {
            return;
        }

        if (operation.Access.Grants.RemoveAll(grant => grant is { Role: Model.Api.Grant.User, Condition: null }) > 0)
        {
            foreach (var requirement in context.Model.Requirements.Where(requirement => requirement.Elements.Remove(anybody)))
            {
                requirement.Elements.Add(ElementId.Access(operation.Id, role));
            }
        }
    }

    /// <summary>"Only an admin may ship": whoever else was let in is let out again, and nobody follows.</summary>
    public static void Restrict(InferenceContext context, Operation operation, IReadOnlyList<string> roles)
    {
        context.Guess(
            OnlyKey(operation),
            string.Join(',', roles),
            _ => operation.Access.Grants.RemoveAll(grant => !roles.Contains(grant.Role, StringComparer.Ordinal))
        );
    }

    private static string OnlyKey(Operation operation) => ElementId.Operation(operation.Id) + " only";

    public static void Add(InferenceContext context, Operation operation, string role, Expression? condition)
    {
        var grants = operation.Access.Grants;
        if (context.Known(OnlyKey(operation)) is string only && !only.Split(',').Contains(role, StringComparer.Ordinal))
        {
            return;
        }

        if (grants.Exists(grant => grant.Role == role && (grant.Condition is null || Equals(grant.Condition, condition))))
        {
            return;
        }

        if (condition is null)
        {
            grants.RemoveAll(grant => grant.Role == role);
        }

        grants.Add(new Grant(role, condition));
        context.Changed();
    }
}
