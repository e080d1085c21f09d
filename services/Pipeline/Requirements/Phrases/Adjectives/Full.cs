using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Values;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

/// <summary>As many rows point to it as its capacity allows.</summary>
internal sealed class Full : IAdjective
{
    public IReadOnlyList<string> Words { get; } = ["full", "fully booked", "sold out", "booked up", "booked out"];

    public Expression? Read(Entity entity, PathExpression row, PhraseScope scope) =>
        Capacity.Left(scope, new RowReference(entity, row)) is { } left ? Formula.Compare(left, BinaryOperator.LessOrEqual, Formula.Number(0)) : null;
}
