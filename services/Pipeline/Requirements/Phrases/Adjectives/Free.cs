using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

internal sealed class Free(IAdjective taken) : IAdjective
{
    public IReadOnlyList<string> Words { get; } = ["free", "available", "in", "unoccupied", "vacant"];

    public Expression? Read(Entity entity, PathExpression row, PhraseScope scope) =>
        taken.Read(entity, row, scope) is { } condition ? Formula.Not(condition) : null;
}
