using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Nobody orders with a hold that only somebody else may see, though no text says so.</summary>
internal sealed class ReferenceGuards : IPattern
{
    public string Name => "reference-guards";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (
            var create in context.Model.Api.Operations.Where(operation => operation is { Kind: OperationKind.Create, IsGiven: false, Body: not null })
        )
        {
            if (
                context.Model.Domain.FindEntity(create.Entity ?? "") is not { } entity
                || context.Model.Api.FindBody(create.Body!) is not { IsList: false } body
            )
            {
                continue;
            }

            foreach (
                var relation in entity.Relations.Where(relation => relation.IsToOne() && body.Fields.Exists(field => field.Member == relation.Name))
            )
            {
                KeepOwn(context, create, entity, relation);
            }
        }
    }

    /// <summary>A row that callers may see only when it is theirs is not there for others.</summary>
    private static void KeepOwn(InferenceContext context, Operation create, Entity entity, Relation relation)
    {
        var target = context.Model.Domain.FindEntity(relation.Target);
        if (
            entity.Owner is null
            || entity.Owner == relation.Name
            || target?.Owner is not { } owner
            || target == context.Vocabulary.AccountEntity
            || Ownership.Condition(context, target) is not { } own
        )
        {
            return;
        }

        var served = context
            .Vocabulary.Operations(target)
            .Where(operation => operation.Kind is not OperationKind.Create)
            .SelectMany(operation => operation.Access.Grants)
            .ToList();
        var isPrivate = create.Access.Grants.TrueForAll(caller =>
            served.Exists(grant => grant.Role == caller.Role)
            && served.Where(grant => grant.Role == caller.Role || grant.Role is Grant.User or Grant.Visitor).All(grant => own.Equals(grant.Condition))
        );
        if (isPrivate && create.Access.Grants.Count > 0)
        {
            var isOwn = new BinaryExpression(new PathExpression("this", [relation.Name, owner]), BinaryOperator.Equal, new PathExpression("me", []));
            Add(context, create, Naming.Kebab($"{create.Id} own {relation.Name}"), isOwn, 404, $"There is no such {Naming.Phrase(relation.Name)}.");
        }
    }

    private static void Add(InferenceContext context, Operation create, string id, Expression condition, int status, string message)
    {
        if (!create.Guards.Exists(guard => guard.Id == id))
        {
            create.Guards.Insert(
                0,
                new Guard
                {
                    Id = id,
                    Condition = condition,
                    Status = status,
                    Message = message,
                }
            );
            context.Changed();
        }
    }
}
