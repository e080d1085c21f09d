using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Operations;

/// <summary>Whose a row is.</summary>
public static class Ownership
{
    /// <summary>The condition that a row (by the path <paramref name="root"/>) is the caller's; null when nothing leads from the entity to an account.</summary>
    public static Expression? Condition(InferenceContext context, Entity entity, string root = "this") =>
        Path(context, entity, root, 3) is { } path ? new BinaryExpression(path, BinaryOperator.Equal, new PathExpression("me", [])) : null;

    /// <summary>Makes sure that the entity has an owner: a relation to the accounts that the text names, one over a profile, else a new one called after the role.</summary>
    public static void Ensure(InferenceContext context, Statement? statement, Entity entity, string role)
    {
        if (context.Vocabulary.AccountEntity is not { } accounts || entity == accounts || entity.Owner is not null || (Path(context, entity, "this", 3) is { Members.Count: > 0 } path && IsOf(context, path.Members[^1], role)))
        {
            return;
        }

        var relation = new Relation { Name = SafeName.Member(role), Target = accounts.Name, Kind = RelationKind.ManyToOne, Required = true, ReadOnly = true, Source = statement?.Requirement.Source };
        entity.Relations.Add(relation);
        entity.Owner = relation.Name;
        context.Changed();
        if (statement is not null)
        {
            context.Derive(statement, ElementId.Relation(entity.Name, relation.Name));
        }
    }

    /// <summary>A path that ends in another role ("event.organizer") does not lead to this one.</summary>
    private static bool IsOf(InferenceContext context, string last, string role) =>
        last == "account" || context.Vocabulary.Role(Naming.Phrase(last)) is not { } other || context.Vocabulary.Role(role) is not { } wanted || other == wanted;

    /// <summary>The relation to the accounts that names the maker of a row, if there is one.</summary>
    public static Relation? Maker(InferenceContext context, Entity entity) =>
        entity.Relations.Find(relation => relation.Target == context.Vocabulary.AccountEntity?.Name && relation.Kind == RelationKind.ManyToOne
            && (PersonNouns.IsMaker(relation.Name) || context.Vocabulary.Role(Naming.Phrase(relation.Name)) is not null));

    private static PathExpression? Path(InferenceContext context, Entity entity, string root, int depth)
    {
        if (entity.Name == context.Vocabulary.AccountEntity?.Name)
        {
            return new PathExpression(root, []);
        }

        if (entity.Owner is { } owner)
        {
            return new PathExpression(root, [owner]);
        }

        if (entity.ProfileOf is not null)
        {
            return new PathExpression(root, ["account"]);
        }

        if (Maker(context, entity) is { } maker)
        {
            return new PathExpression(root, [maker.Name]);
        }

        return depth == 0 ? null : entity.Relations
            .Where(relation => relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne && relation.Target != entity.Name)
            .OrderByDescending(relation => context.Model.Domain.FindEntity(relation.Target)?.ProfileOf is { } profile && context.Model.Domain.Roles.Exists(role => role.Name == profile && role.SelfRegistration))
            .Select(relation => context.Model.Domain.FindEntity(relation.Target) is { } target && Path(context, target, root, depth - 1) is { } rest
                ? new PathExpression(root, [relation.Name, .. rest.Members])
                : null)
            .FirstOrDefault(path => path is not null);
    }
}
