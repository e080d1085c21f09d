using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

internal sealed class Expired : IAdjective
{
    public IReadOnlyList<string> Words { get; } = ["expired", "expire", "lapsed"];

    public Expression? Read(Entity entity, PathExpression row, PhraseScope scope) =>
        Moment.Expiry(entity) is { } expiry ? Formula.Compare(row.Then(expiry.Name), BinaryOperator.LessOrEqual, Moment.Present(expiry)) : null;
}
