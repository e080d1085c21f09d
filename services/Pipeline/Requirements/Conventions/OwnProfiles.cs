using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
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
            var entity = context.Model.Domain.FindEntity(create.Entity ?? "");
            foreach (var relation in entity?.Relations.Where(relation => relation.Kind == RelationKind.ManyToOne) ?? [])
            {
                if (
                    context.Model.Domain.FindEntity(relation.Target)?.ProfileOf is { } name
                    && context.Vocabulary.Role(name) is { SelfRegistration: true } role
                )
                {
                    LetIn(context, create, entity!, role);
                    Guard(context, create, relation, role);
                }
            }
        }
    }

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
    private static void Guard(InferenceContext context, Operation create, Relation relation, Role role)
    {
        var id = Naming.Kebab($"{create.Id} own {relation.Name}");
        if (!create.Access.Grants.Exists(grant => grant.Role == role.Name) || create.Guards.Exists(guard => guard.Id == id))
        {
            return;
        }

        var isOther = new BinaryExpression(new PathExpression("me", ["role"]), BinaryOperator.NotEqual, new Literal(role.Name));
        var isOwn = new BinaryExpression(new PathExpression("this", [relation.Name, "account"]), BinaryOperator.Equal, new PathExpression("me", []));
        create.Guards.Insert(
            0,
            new Guard
            {
                Id = id,
                Condition = context.Model.Domain.Roles.Count > 1 ? new BinaryExpression(isOther, BinaryOperator.Or, isOwn) : isOwn,
                Status = 403,
                Message = $"A {role.Name} can do this only for their own {Naming.Phrase(relation.Name)} record.",
            }
        );
        context.Changed();
    }
}
