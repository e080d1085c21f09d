using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Who may change only what lies within something of their own can't make or move it into something of somebody else.</summary>
internal sealed class OwnAfterChange : IPattern
{
    public string Name => "own-after-change";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        var writes = context.Model.Api.Operations.Where(operation =>
            operation is { Kind: OperationKind.Create or OperationKind.Patch or OperationKind.Replace, IsGiven: false, Body: not null }
        );
        foreach (var write in writes)
        {
            if (context.Model.Domain.FindEntity(write.Entity ?? "") is not { } entity || context.Model.Api.FindBody(write.Body!) is not { } body)
            {
                continue;
            }

            foreach (var relation in entity.Relations.Where(relation => body.Fields.Exists(field => field.Member == relation.Name)))
            {
                Keep(context, write, entity, relation);
            }
        }
    }

    private static void Keep(InferenceContext context, Operation update, Entity entity, Relation relation)
    {
        var id = Naming.Kebab($"{update.Id} own {relation.Name}");
        var limited = update
            .Access.Grants.Select(grant => (Grant: grant, Own: Within(Asked(context, update, entity, grant), relation)))
            .Where(pair => pair.Own is not null)
            .ToList();
        // Who has another way to be allowed may use it after the change too.
        if (limited.Count != 1 || update.Guards.Exists(guard => guard.Id == id || guard.Condition.Equals(limited[0].Own)))
        {
            return;
        }

        var (grant, own) = limited[0];
        var others = update.Access.Grants.Where(other => other != grant).ToList();
        if (grant.Role == Grant.User && others.Count > 0)
        {
            return;
        }

        var isOther = others.Count > 0 ? Formula.Compare(Formula.Path("me", "role"), BinaryOperator.NotEqual, Formula.Text(grant.Role)) : null;
        update.Guards.Insert(
            0,
            new Guard
            {
                Id = id,
                Condition = Formula.Or(isOther, own)!,
                Status = update.Access.OutsiderStatus,
                Message = $"The {Naming.Phrase(relation.Name)} is not the caller's own.",
            }
        );
        Explain(context, update, grant, id);
        context.Changed();
    }

    /// <summary>What the grant asks; of who makes rows what everything else about such rows asks of them.</summary>
    private static Expression? Asked(InferenceContext context, Operation write, Entity entity, Grant grant)
    {
        if (write.Kind != OperationKind.Create || grant.Condition is not null)
        {
            return grant.Condition;
        }

        var elsewhere = context
            .Vocabulary.Operations(entity, OperationKind.Patch, OperationKind.Replace, OperationKind.Delete)
            .SelectMany(operation => operation.Access.Grants)
            .Where(other => other.Role == grant.Role)
            .Select(other => other.Condition)
            .Distinct()
            .ToList();
        return elsewhere is [var only] ? only : null;
    }

    /// <summary>What a grant asks of the row that the relation leads to. A relation that names the caller directly may be handed over: an assignee passes work on.</summary>
    private static Expression? Within(Expression? condition, Relation relation) =>
        Conjuncts(condition)
            .FirstOrDefault(part =>
                part
                    is BinaryExpression
                    {
                        Operator: BinaryOperator.Equal,
                        Left: PathExpression { Root: "this", Members: [var first, _, ..] },
                        Right: PathExpression { Root: "me", Members.Count: 0 }
                    }
                && first == relation.Name
            );

    private static IEnumerable<Expression> Conjuncts(Expression? condition) =>
        condition switch
        {
            null => [],
            BinaryExpression { Operator: BinaryOperator.And } and => Conjuncts(and.Left).Concat(Conjuncts(and.Right)),
            _ => [condition],
        };

    private static void Explain(InferenceContext context, Operation update, Grant grant, string guard)
    {
        var access = ElementId.Access(update.Id, grant.Role);
        foreach (var requirement in context.Model.Requirements.Where(requirement => requirement.Elements.Contains(access)).ToList())
        {
            context.Derive(requirement, ElementId.Guard(guard));
        }
    }
}
