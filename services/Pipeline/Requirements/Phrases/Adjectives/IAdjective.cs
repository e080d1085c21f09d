using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

/// <summary>A word whose meaning follows from the shape of an entity, whatever its domain.</summary>
internal interface IAdjective
{
    IReadOnlyList<string> Words { get; }

    /// <summary>Null when the entity has nothing that the word could speak of.</summary>
    Expression? Read(Entity entity, PathExpression row, PhraseScope scope);
}
