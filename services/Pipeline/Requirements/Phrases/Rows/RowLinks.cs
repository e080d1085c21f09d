using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Names;

namespace AgenticAi.Pipeline.Requirements.Phrases.Rows;

/// <summary>The condition under which two rows belong together: <c>o.customer == me</c>, <c>exists(l in o.lines where l.book == this.book)</c>.</summary>
internal static class RowLinks
{
    /// <summary>Null when the model shows no way between them or several that nothing tells apart.</summary>
    /// <param name="hint">Name of the relation, as far as the words tell.</param>
    public static Expression? Between(PhraseScope scope, RowReference row, RowReference other, string? hint = null) =>
        Same(row, other)
        ?? Direct(scope, row, other, hint ?? LastMember(other))
        ?? ThroughParts(scope, row, other, hint)
        ?? Direct(scope, other, row, hint)
        ?? ThroughParts(scope, other, row, hint)
        ?? ThroughLink(scope, row, other);

    private static BinaryExpression? Same(RowReference row, RowReference other) =>
        row.Entity.Name == other.Entity.Name && row.Entity.Relations.TrueForAll(relation => relation.Target != row.Entity.Name)
            ? Formula.Equal(row.Path, other.Path)
            : null;

    private static BinaryExpression? Direct(PhraseScope scope, RowReference row, RowReference other, string? hint) =>
        ToOnePaths.One(scope.Model, row.Entity, other.Entity.Name, hint ?? scope.Actor) is { } members
            ? Formula.Equal(row.Path.Then(members), other.Path)
            : null;

    private static Expression? ThroughParts(PhraseScope scope, RowReference row, RowReference other, string? hint)
    {
        var members = row.Entity.Relations.Where(relation => !relation.IsToOne()).ToList();
        if (members.Find(relation => relation.Target == other.Entity.Name && relation.Kind == RelationKind.ManyToMany) is { } many)
        {
            return new BinaryExpression(other.Path, BinaryOperator.In, row.Path.Then(many.Name));
        }

        var ways = members.Where(relation => Reaches(scope, relation, other)).ToList();
        if (ways.Count != 1)
        {
            return null;
        }

        var parts = scope.Members(row, ways[0]);
        return Direct(scope, new RowReference(parts.Entity, parts.Row), other, hint) is { } link
            ? Formula.Aggregate(AggregateKind.Exists, parts.With(link))
            : null;
    }

    private static bool Reaches(PhraseScope scope, Relation relation, RowReference other) =>
        scope.Model.Domain.FindEntity(relation.Target) is { } target
        && target.Relations.Exists(inner => inner.IsToOne() && inner.Target == other.Entity.Name);

    // A third entity that points to both, such as a membership between user and project.
    private static AggregateExpression? ThroughLink(PhraseScope scope, RowReference row, RowReference other)
    {
        var links = scope
            .Model.Domain.Entities.Where(entity => Points(entity, row.Entity.Name).Count == 1 && Points(entity, other.Entity.Name).Count == 1)
            .ToList();
        if (links.Count != 1)
        {
            return null;
        }

        var rows = scope.All(links[0]);
        return Formula.Aggregate(
            AggregateKind.Exists,
            rows.With(
                Formula.Equal(rows.Row.Then(Points(links[0], row.Entity.Name)[0].Name), row.Path),
                Formula.Equal(rows.Row.Then(Points(links[0], other.Entity.Name)[0].Name), other.Path)
            )
        );
    }

    private static List<Relation> Points(Entity entity, string target) =>
        entity.Relations.FindAll(relation => relation.IsToOne() && relation.Target == target);

    private static string? LastMember(RowReference row) => row.Path.Members.Count == 0 ? null : row.Path.Members[^1];
}
