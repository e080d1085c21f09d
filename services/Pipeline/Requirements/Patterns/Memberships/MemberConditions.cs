using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>Conditions that somebody belongs to what a row is below of.</summary>
internal sealed class MemberConditions(ApplicationModel model, Membership membership)
{
    private const int LongestWay = 4;
    private const string Alias = "m";

    /// <summary>The relations that lead from an entity to the one that people belong to; empty for that one itself, null when none do.</summary>
    public IReadOnlyList<string>? Way(Entity entity)
    {
        var queue = new Queue<(Entity Entity, List<string> Steps)>([(entity, [])]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { entity.Name };
        while (queue.TryDequeue(out var next))
        {
            if (next.Entity.Name == membership.Of)
            {
                return next.Steps;
            }

            foreach (
                var relation in next.Entity.Relations.Where(relation =>
                    IsParent(relation) && next.Steps.Count < LongestWay && seen.Add(relation.Target)
                )
            )
            {
                queue.Enqueue((model.Domain.FindEntity(relation.Target)!, [.. next.Steps, relation.Name]));
            }
        }

        return null;
    }

    /// <summary>Where the operation's surroundings start and how they lead on; null when it concerns nothing that people belong to.</summary>
    public PathExpression? Place(Operation operation)
    {
        if (
            operation.Entity is not { } name
            || model.Domain.FindEntity(name) is not { Owner: not "recipient" } entity
            || Way(entity) is not { } way
            || (name == membership.Of && operation.Kind is OperationKind.Create)
        )
        {
            return null;
        }

        var isCollection = operation.Kind is OperationKind.List or OperationKind.Create or OperationKind.DeleteAll;
        var parent = isCollection
            ? operation.Parameters.FindLast(parameter => parameter.In == ParameterPlace.Path && parameter.Entity is not null)?.Entity
            : null;
        return parent is null ? new PathExpression("this", way)
            : Way(model.Domain.FindEntity(parent)!) is { } above ? new PathExpression("parent", above)
            : null;
    }

    /// <param name="place">The row that people belong to.</param>
    /// <param name="roles">Null for any role.</param>
    public Expression IsIn(PathExpression place, Expression who, IReadOnlyList<string>? roles)
    {
        var belongs = Formula.And(
            Formula.Equal(Formula.Path(Alias, membership.Parent), place),
            Formula.Equal(Formula.Path(Alias, membership.Account), who),
            roles is null || roles.Count == membership.Roles.Count ? null : Formula.OneOf(Formula.Path(Alias, membership.Role), roles)
        );
        return new AggregateExpression(AggregateKind.Exists, Alias, new PathExpression(membership.Entity, []), belongs, null);
    }

    /// <summary>The roles that a condition of <see cref="IsIn"/> lets in; null for other conditions.</summary>
    public IReadOnlyList<string>? RolesOf(Expression? condition, PathExpression place) =>
        condition is null ? null : Subsets().FirstOrDefault(roles => condition.Equals(IsIn(place, Formula.Me, roles)));

    /// <summary>The given roles and the first one, in the order of the membership. What those may do who only read, all may do.</summary>
    public IReadOnlyList<string> Including(IReadOnlyCollection<string> roles) =>
        roles.Any(role => membership.ReadOnlyRoles.Contains(role, StringComparer.Ordinal))
            ? membership.Roles
            : [.. membership.Roles.Where((role, i) => i == 0 || roles.Contains(role, StringComparer.Ordinal))];

    private IEnumerable<IReadOnlyList<string>> Subsets() =>
        Enumerable
            .Range(1, (1 << membership.Roles.Count) - 1)
            .Select(bits => (IReadOnlyList<string>)[.. membership.Roles.Where((_, i) => (bits & (1 << i)) != 0)]);

    private bool IsParent(Relation relation) =>
        relation is { Kind: RelationKind.ManyToOne, Required: true, OnDelete: DeleteBehavior.Cascade }
        && model.Domain.FindEntity(relation.Target) is not null
        && relation.Target != model.Domain.Accounts?.Entity;
}
