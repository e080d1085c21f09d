using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Patients who change their own appointments also request them, and only for themselves.</summary>
internal sealed class OwnProfiles : IPattern
{
    public string Name => "own-profiles";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var create in context.Model.Api.Operations.Where(operation => operation.Kind == OperationKind.Create))
        {
            if (context.Model.Domain.FindEntity(create.Entity ?? "") is not { } entity)
            {
                continue;
            }

            foreach (var role in context.Model.Domain.Roles.Where(role => role.SelfRegistration))
            {
                foreach (var way in Ways(context, entity, role))
                {
                    LetIn(context, create, entity, role);
                    Guard(context, create, way, role);
                }
            }
        }
    }

    /// <summary>Relations to the record of the one who acts; only where there is none, the way over something else that is theirs and that makes rows their own.</summary>
    private static List<IReadOnlyList<string>> Ways(InferenceContext context, Entity entity, Role role)
    {
        var profile = context.Model.Domain.Entities.Find(candidate => candidate.ProfileOf == role.Name)?.Name ?? "";
        var direct = entity
            .Relations.Where(relation => relation.Kind == RelationKind.ManyToOne && relation.Target == profile)
            .Select(relation => (IReadOnlyList<string>)[relation.Name])
            .ToList();
        return direct.Count == 0 && ToOnePaths.One(context.Model, entity, profile, null) is { Count: > 1 } way && IsOwnBy(context, entity, way, role)
            ? [way]
            : direct;
    }

    private static bool IsOwnBy(InferenceContext context, Entity entity, IReadOnlyList<string> way, Role role) =>
        context
            .Vocabulary.Operations(entity, OperationKind.Patch, OperationKind.Replace)
            .Any(operation => operation.Access.Grants.Exists(grant => grant.Role == role.Name && grant.Condition?.Equals(IsOwn(way)) == true));

    private static BinaryExpression IsOwn(IReadOnlyList<string> way) =>
        new(new PathExpression("this", [.. way, "account"]), BinaryOperator.Equal, new PathExpression("me", []));

    private static void LetIn(InferenceContext context, Operation create, Entity entity, Role role)
    {
        var changesOwn = context
            .Vocabulary.Operations(entity, OperationKind.Patch, OperationKind.Replace)
            .Any(operation => operation.Access.Grants.Exists(grant => grant.Role == role.Name && grant.Condition is not null));
        if (changesOwn && !create.Access.Grants.Exists(grant => grant.Role == role.Name || grant.Role is Grant.User or Grant.Visitor))
        {
            AccessFacts.Add(context, create, role.Name, null);
            context.Assume(
                ElementId.Access(create.Id, role.Name),
                $"{create.Method} {create.Path} is open to {role.Name} for own rows, because they change their own.",
                create.Source
            );
        }
    }

    /// <summary>A row that is made in the name of somebody else is refused.</summary>
    private static void Guard(InferenceContext context, Operation create, IReadOnlyList<string> way, Role role)
    {
        var id = Naming.Kebab($"{create.Id} own {way[^1]}");
        if (!create.Access.Grants.Exists(grant => grant.Role == role.Name) || create.Guards.Exists(guard => guard.Id == id))
        {
            return;
        }

        var isOther = new BinaryExpression(new PathExpression("me", ["role"]), BinaryOperator.NotEqual, new Literal(role.Name));
        var isOwn = IsOwn(way);
        create.Guards.Insert(
            0,
            new Guard
            {
                Id = id,
                Condition = context.Model.Domain.Roles.Count > 1 ? new BinaryExpression(isOther, BinaryOperator.Or, isOwn) : isOwn,
                Status = 403,
                Message = $"A {role.Name} can do this only for their own {Naming.Phrase(way[^1])} record.",
            }
        );
        context.Changed();
    }
}
