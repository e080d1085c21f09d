using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Roles;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Operations that nobody was let into: without accounts they are open; otherwise owners, makers and privileged roles get what is theirs, and the guess is reported.</summary>
internal sealed class DefaultAccess : IPattern
{
    public string Name => "default-access";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var operation in context.Model.Api.Operations.Where(operation => operation.Kind == OperationKind.Create))
        {
            LetOwnersCreate(context, operation);
        }

        foreach (
            var operation in context.Model.Api.Operations.Where(operation => operation.Access.Grants.Count == 0 && !IsHistory(context, operation))
        )
        {
            if (context.Model.Domain.Accounts is null || operation.Kind is OperationKind.Register or OperationKind.Login)
            {
                AccessFacts.Add(context, operation, Grant.Visitor, null);
                Say(context, operation);
                continue;
            }

            foreach (var grant in Guess(context, operation))
            {
                AccessFacts.Add(context, operation, grant.Role, grant.Condition);
                context.Assume(
                    ElementId.Access(operation.Id, grant.Role),
                    $"{operation.Method} {operation.Path} is open to {grant.Role}{(grant.Condition is null ? "" : " for own rows")}, because nothing says who may call it.",
                    operation.Source
                );
            }
        }
    }

    /// <summary>Kept changes are for whoever may read the row.</summary>
    private static bool IsHistory(InferenceContext context, Operation operation) =>
        operation.Entity is { } name && context.Model.Domain.FindEntity(name) is { } entity && context.Model.Domain.FindChanged(entity) is not null;

    /// <summary>Where endpoints name their callers in brackets, a reading one without brackets is for everybody.</summary>
    private static bool BracketsSayWho(InferenceContext context) =>
        context.Statements.Count(statement =>
            statement.GivesOperations && statement.Requirement.Elements.Exists(id => id.StartsWith("access:", StringComparison.Ordinal))
        ) > 1;

    /// <summary>Where the list of roles says what each of them may do, what it does not name is for those in charge.</summary>
    private static bool RolesSayWho(InferenceContext context) =>
        context.Statements.Count(statement =>
            statement.Requirement.Elements.Exists(id => id.StartsWith("role:", StringComparison.Ordinal))
            && statement.Requirement.Elements.Exists(id => id.StartsWith("access:", StringComparison.Ordinal))
        ) > 1;

    private static bool IsPersonal(Operation operation) =>
        operation.Path.EndsWith("/mine", StringComparison.Ordinal)
        || operation.Path.EndsWith("/me", StringComparison.Ordinal)
        || operation.Entity is null;

    private static string? OwnerRole(InferenceContext context, Entity entity, string last) =>
        context.Vocabulary.Role(Naming.Phrase(last))?.Name
        ?? (
            last == "account"
                ? entity.ProfileOf
                    ?? context
                        .Model.Domain.Entities.Find(profile =>
                            profile.ProfileOf is not null && entity.Relations.Exists(relation => relation.Target == profile.Name)
                        )
                        ?.ProfileOf
                : null
        );

    /// <summary>Rows that belong to customers are made by customers.</summary>
    private static void LetOwnersCreate(InferenceContext context, Operation operation)
    {
        var owner = context.Model.Domain.FindEntity(operation.Entity ?? "")?.Owner;
        if (
            context.Vocabulary.Role(owner) is { } role
            && !operation.Access.Grants.Exists(grant => grant.Role == role.Name || grant.Role == Grant.Visitor || grant.Role == Grant.User)
        )
        {
            AccessFacts.Add(context, operation, role.Name, null);
            context.Assume(
                ElementId.Access(operation.Id, role.Name),
                $"{operation.Method} {operation.Path} is open to {role.Name}, because what it makes belongs to one.",
                operation.Source
            );
        }
    }

    /// <summary>The sentence that rules accounts out is what opens everything.</summary>
    private static void Say(InferenceContext context, Operation operation)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Requirement.Elements.Contains(ElementId.Setting("accounts/none"))))
        {
            context.Derive(statement, ElementId.Access(operation.Id, Grant.Visitor));
        }
    }

    private static IEnumerable<Grant> Guess(InferenceContext context, Operation operation)
    {
        var entity = context.Model.Domain.FindEntity(operation.Entity ?? "");
        var privileged = context
            .Model.Domain.Roles.Where(role => !role.SelfRegistration && RoleNouns.IsPrivileged(role.Name))
            .Select(role => new Grant(role.Name))
            .ToList();
        var reads = operation.Kind is OperationKind.List or OperationKind.Get or OperationKind.Report;
        if (reads && BracketsSayWho(context) && !IsPersonal(operation))
        {
            return [new Grant(Grant.Visitor)];
        }

        if (operation.List is { IsReport: true } && privileged.Count > 0)
        {
            return privileged;
        }

        var own = entity is null || operation.Kind is OperationKind.Create ? null : Ownership.Condition(context, entity);
        if (own is not null)
        {
            var holder = ((own as BinaryExpression)?.Left as PathExpression)?.Members is { Count: > 0 } path
                ? OwnerRole(context, entity!, path[^1])
                : null;
            return [new Grant(holder ?? Grant.User, own), .. privileged];
        }

        var isOwnedBelow = entity is not null && Ownership.Condition(context, entity) is not null;
        return (reads && (privileged.Count == 0 || !RolesSayWho(context))) || isOwnedBelow || privileged.Count == 0
            ? [new Grant(Grant.User)]
            : privileged;
    }
}
