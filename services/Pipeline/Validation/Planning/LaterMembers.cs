using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Members that a row does not get when it is made: its state, what is computed or given out, and relations that only actions fill.</summary>
internal sealed class LaterMembers(OperationCatalog catalog)
{
    /// <summary>The conditions that can hold as soon as the row is there.</summary>
    public List<Condition> Without(string entity, IReadOnlyList<Condition> conditions) =>
        [.. conditions.SelectMany(condition => condition.Conjuncts()).Where(condition => !Mentions(entity, condition))];

    private bool Mentions(string entity, Condition condition) =>
        ExpressionTree
            .Paths(condition.Expression)
            .Any(path =>
                string.Equals(path.Root, condition.Alias, StringComparison.Ordinal) && path.Members is [var member] && ComesLater(entity, member)
            );

    private bool ComesLater(string entity, string member)
    {
        var known = catalog.Model.Domain.FindEntity(entity);
        return string.Equals(member, known?.Lifecycle?.Attribute, StringComparison.Ordinal)
            || known?.FindAttribute(member) is { ReadOnly: true } or { Computed: not null } or { Generator: not null }
            || (
                known?.FindRelation(member) is { ReadOnly: true, Required: false } relation
                && OperationCatalog.IsToOne(relation)
                && !IsGivenByPath(entity, relation)
            );
    }

    private bool IsGivenByPath(string entity, Relation relation) =>
        catalog.Of(entity, OperationKind.Create).Any(create => catalog.ParentRelation(create) == relation);
}
