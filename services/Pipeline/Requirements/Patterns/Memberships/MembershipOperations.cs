using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>The operations on members below what they belong to, and the first member of each new row.</summary>
internal sealed class MembershipOperations : IPattern
{
    private const string Id = "memberId";

    public string Name => "membership-operations";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        foreach (var membership in context.Model.Domain.Memberships)
        {
            var of = context.Model.Domain.FindEntity(membership.Of)!;
            var entity = context.Model.Domain.FindEntity(membership.Entity)!;
            if (context.Vocabulary.Operations(of, OperationKind.Create).FirstOrDefault() is { } create)
            {
                MakeFirst(context, membership, create);
                AddOperations(context, membership, of, entity);
                FixPlaces(context, membership);
            }
        }
    }

    /// <summary>Whoever makes the row belongs to it from the start.</summary>
    private static void MakeFirst(InferenceContext context, Membership membership, Operation create)
    {
        var id = MembershipFacts.EffectId(membership);
        if (create.Effects.Exists(effect => effect.Id == id))
        {
            return;
        }

        var values = new Dictionary<string, Expression>(StringComparer.Ordinal)
        {
            [membership.Parent] = Formula.This,
            [membership.Account] = Formula.Me,
            [membership.Role] = Formula.Text(membership.Roles[0]),
        };
        create.Effects.Add(new CreateEffect(membership.Entity, values) { Id = id });
        context.Changed();
    }

    /// <summary>What is below a row stays there: nobody moves it to where others belong.</summary>
    private static void FixPlaces(InferenceContext context, Membership membership)
    {
        var conditions = new MemberConditions(context.Model, membership);
        foreach (var entity in context.Model.Domain.Entities.Where(entity => conditions.Way(entity) is { Count: > 0 }))
        {
            entity.FindRelation(conditions.Way(entity)![0])!.Immutable = true;
        }
    }

    private static void AddOperations(InferenceContext context, Membership membership, Entity of, Entity entity)
    {
        var key = of.PublicKey ?? "id";
        var members = $"{OperationFacts.RowPath(context, of)}/{Naming.Kebab(WordForms.Plural("member"))}";
        OperationFacts.Ensure(context, null, "GET", members, OperationKind.List, entity, null, [(of, key)]);
        var add = OperationFacts.Ensure(context, null, "POST", members, OperationKind.Create, entity, null, [(of, key)]);
        OperationFacts.Ensure(context, null, "GET", $"{members}/{{{Id}}}", OperationKind.Get, entity, null, [(of, key), (entity, Id)]);
        var remove = OperationFacts.Ensure(
            context,
            null,
            "DELETE",
            $"{members}/{{{Id}}}",
            OperationKind.Delete,
            entity,
            null,
            [(of, key), (entity, Id)]
        );
        if (add.Body is null)
        {
            add.Body = Body(context, membership, entity);
            AddGuards(membership, add, remove);
        }

        foreach (
            var statement in context.Statements.Where(statement =>
                Invitation.Find(statement).Count > 0 && statement.Requirement.Elements.Contains(ElementId.Entity(entity.Name))
            )
        )
        {
            context.Derive(
                statement,
                new[] { add, remove }.SelectMany(operation =>
                    operation.Guards.Select(guard => ElementId.Guard(guard.Id)).Append(ElementId.Operation(operation.Id))
                )
            );
        }
    }

    /// <summary>There is always somebody with the first role: nobody becomes it later unless the text says so, and the last one stays.</summary>
    private static void AddGuards(Membership membership, Operation add, Operation remove)
    {
        var first = membership.Roles[0];
        var isOther = Formula.Compare(Formula.This.Then(membership.Role), BinaryOperator.NotEqual, Formula.Text(first));
        if (!membership.FirstCanBeGiven)
        {
            add.Guards.Add(
                new Guard
                {
                    Id = Naming.Kebab($"{membership.Of} {first} added"),
                    Condition = isOther,
                    Status = 400,
                    Message = $"Nobody can be added as {first}.",
                }
            );
        }

        var another = Expression.Parse(
            $"exists(m in {membership.Entity} where m.{membership.Parent} == this.{membership.Parent} and m.{membership.Role} == '{first}' and m.id != this.id)"
        );
        remove.Guards.Add(
            new Guard
            {
                Id = Naming.Kebab($"{membership.Of} {first} removed"),
                Condition = membership.FirstCanBeGiven ? Formula.Or(isOther, another)! : isOther,
                Status = 409,
                Message = $"The last {first} can not be removed.",
            }
        );
    }

    /// <summary>Members are named by what they sign in with: nobody knows the ids of others.</summary>
    private static string Body(InferenceContext context, Membership membership, Entity entity)
    {
        var identifier = context.Model.Domain.Accounts!.Identifier;
        var body = new Body { Name = $"Add{entity.Name}Request", Entity = entity.Name };
        body.Fields.Add(
            new BodyField
            {
                Name = identifier,
                Member = membership.Account,
                Key = identifier,
                Type = entity.FindAttribute(identifier)!.Type,
                Required = true,
            }
        );
        body.Fields.Add(
            new BodyField
            {
                Name = membership.Role,
                Member = membership.Role,
                Type = AttributeType.Enum,
                Required = true,
                EnumValues = [.. membership.Roles],
            }
        );
        context.Model.Api.Bodies.Add(body);
        context.Changed();
        return body.Name;
    }
}
