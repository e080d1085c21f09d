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
    /// <param name="role">The role that the row's account must have been named by ("organizer" of an event); null for any.</param>
    public static Expression? Condition(InferenceContext context, Entity entity, string root = "this", string? role = null) =>
        Path(context, entity, root, role) is { } path ? new BinaryExpression(path, BinaryOperator.Equal, new PathExpression("me", [])) : null;

    /// <summary>Makes sure that the entity has an owner: a relation to the accounts that the text names, one over a profile, else a new one called after the role.</summary>
    public static void Ensure(InferenceContext context, Statement? statement, Entity entity, string role)
    {
        if (
            context.Vocabulary.AccountEntity is not { } accounts
            || entity == accounts
            || entity.Owner is not null
            || (
                context.Vocabulary.Role(role) is { } known ? Path(context, entity, "this", known.Name) is not null : Last(context, entity) is not null
            )
        )
        {
            return;
        }

        var relation = new Relation
        {
            Name = SafeName.Member(role),
            Target = accounts.Name,
            Kind = RelationKind.ManyToOne,
            Required = true,
            ReadOnly = true,
            Source = statement?.Requirement.Source,
        };
        entity.Relations.Add(relation);
        entity.Owner = relation.Name;
        context.Changed();
        if (statement is not null)
        {
            context.Derive(statement, ElementId.Relation(entity.Name, relation.Name));
        }
    }

    /// <summary>A way that ends in another role ("event.organizer") does not lead to this one.</summary>
    private static bool IsOf(InferenceContext context, Entity entity, string last, string role) =>
        last == "account" ? entity.ProfileOf == role : context.Vocabulary.Role(Naming.Phrase(last)) is not { } other || other.Name == role;

    /// <summary>The relation to the accounts that names the maker of a row, if there is one.</summary>
    public static Relation? Maker(InferenceContext context, Entity entity) =>
        entity.Relations.Find(relation =>
            relation.Target == context.Vocabulary.AccountEntity?.Name
            && relation.Kind == RelationKind.ManyToOne
            && (PersonNouns.IsMaker(relation.Name) || context.Vocabulary.Role(Naming.Phrase(relation.Name)) is not null)
        );

    /// <summary>The shortest way from the entity to an account; with a role the way that ends in its name.</summary>
    private static PathExpression? Path(InferenceContext context, Entity entity, string root, string? role = null)
    {
        var queue = new Queue<(Entity Entity, List<string> Steps)>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { entity.Name };
        queue.Enqueue((entity, []));
        while (queue.TryDequeue(out var next))
        {
            if (
                Last(context, next.Entity) is { } last
                && (role is null || next.Steps.Count + last.Count == 0 || IsOf(context, next.Entity, last[^1], role))
            )
            {
                return new PathExpression(root, [.. next.Steps, .. last]);
            }

            foreach (var relation in ToOne(context, next.Entity).Where(relation => next.Steps.Count < LongestWay && seen.Add(relation.Target)))
            {
                queue.Enqueue((context.Model.Domain.FindEntity(relation.Target)!, [.. next.Steps, relation.Name]));
            }
        }

        return null;
    }

    private const int LongestWay = 4;

    /// <summary>The last steps, where the entity itself knows an account.</summary>
    private static List<string>? Last(InferenceContext context, Entity entity) =>
        entity.Name == context.Vocabulary.AccountEntity?.Name ? []
        : entity.Owner is { } owner ? [owner]
        : entity.ProfileOf is not null ? ["account"]
        : Maker(context, entity) is { } maker ? [maker.Name]
        : null;

    /// <summary>Relations to one row; those to people who sign up by themselves first, because their rows are "own".</summary>
    private static IEnumerable<Relation> ToOne(InferenceContext context, Entity entity) =>
        entity
            .Relations.Where(relation =>
                relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne
                && context.Model.Domain.FindEntity(relation.Target) is not null
                && relation.Target != context.Vocabulary.AccountEntity?.Name
            )
            .OrderByDescending(relation =>
                context.Model.Domain.FindEntity(relation.Target)!.ProfileOf is { } profile
                && context.Model.Domain.Roles.Exists(role => role.Name == profile && role.SelfRegistration)
            );
}
