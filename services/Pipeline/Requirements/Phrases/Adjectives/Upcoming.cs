using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

internal sealed class Upcoming : IAdjective
{
    public IReadOnlyList<string> Words { get; } = ["upcoming", "future", "coming"];

    public Expression? Read(Entity entity, PathExpression row, PhraseScope scope) =>
        (Interval.Of(entity)?.StartAttribute ?? Moment.Find(entity, "starts", "start", "begins", "date")) is { } start
            ? Formula.Compare(row.Then(start.Name), BinaryOperator.Greater, Moment.Present(start))
            : null;
}
