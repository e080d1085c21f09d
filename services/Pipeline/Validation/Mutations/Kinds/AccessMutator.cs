using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>Who may call an operation, and for which rows.</summary>
internal sealed class AccessMutator : IMutator
{
    public IEnumerable<Mutation> Of(ApplicationModel model) =>
        model.Domain.Accounts is null
            ? []
            : model
                .Api.Operations.Where(operation => operation.Kind is not (OperationKind.Register or OperationKind.Login))
                .SelectMany(operation => Of(model, operation));

    private static IEnumerable<Mutation> Of(ApplicationModel model, Operation operation)
    {
        var grants = operation.Access.Grants;
        Mutation Take(string kind, Grant grant, string name, Action<AccessRule> change) =>
            new(kind, ElementId.Access(operation.Id, grant.Role), name, copy => change(copy.Api.FindOperation(operation.Id)!.Access));

        if (grants.Count > 0 && !grants.Exists(grant => grant.Role == Grant.Visitor))
        {
            if (!NeedsCaller(model, operation))
            {
                yield return Take("visitor", grants[0], "open to visitors", rule => rule.Grants.Add(new Grant(Grant.Visitor)));
            }

            if (
                !grants.Exists(grant => grant.Role == Grant.User)
                && model.Domain.Roles.Exists(role => !grants.Exists(grant => grant.Role == role.Name))
            )
            {
                yield return Take("role", grants[0], "open to every user", rule => rule.Grants.Add(new Grant(Grant.User)));
            }
        }

        foreach (var grant in grants)
        {
            if (!grants.Exists(other => Includes(other.Role, grant.Role)))
            {
                yield return Take("grant", grant, $"closed to {grant.Role}", rule => rule.Grants.RemoveAll(other => other.Role == grant.Role));
            }

            if (grant.Condition is not null)
            {
                yield return Take("ownership", grant, "open to others of the role", rule => rule.Grants.Add(new Grant(grant.Role)));
            }
        }
    }

    /// <summary>Who may call as the first may call as the second.</summary>
    private static bool Includes(string all, string some) => all != some && (all == Grant.Visitor || (all == Grant.User && some != Grant.Visitor));

    /// <summary>The handler could not be written for somebody who is not signed in.</summary>
    private static bool NeedsCaller(ApplicationModel model, Operation operation) =>
        operation.Kind is OperationKind.Link or OperationKind.Unlink
        || (operation.Kind == OperationKind.Create && model.Domain.FindEntity(operation.Entity ?? "")?.Owner is not null)
        || operation
            .Guards.Select(guard => guard.Condition)
            .Concat(operation.Access.Grants.Select(grant => grant.Condition))
            .Append(operation.Subject)
            .Append(operation.List?.Where)
            .Any(condition => condition is not null && ExpressionTree.Mentions(condition, "me"));
}
