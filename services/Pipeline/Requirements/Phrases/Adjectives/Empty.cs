using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

/// <summary>A row is empty when the list of its parts is.</summary>
internal sealed class Empty : IAdjective
{
    public IReadOnlyList<string> Words { get; } = ["empty"];

    public Expression? Read(Entity entity, PathExpression row, PhraseScope scope)
    {
        var parts = entity.Relations.FindAll(relation => relation.Kind == RelationKind.OneToMany);
        return parts.Count == 1 ? Formula.Not(Formula.Aggregate(AggregateKind.Exists, scope.Members(new RowReference(entity, row), parts[0]))) : null;
    }
}
