using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

internal sealed class Past : IAdjective
{
    public IReadOnlyList<string> Words { get; } = ["past", "over", "elapsed"];

    public Expression? Read(Entity entity, PathExpression row, PhraseScope scope)
    {
        if (Interval.Of(entity) is { } interval)
        {
            return Formula.Compare(interval.End(row), BinaryOperator.Less, Moment.Present(interval.StartAttribute));
        }

        return Moment.Find(entity, "ends", "end", "starts", "start", "date") is { } moment
            ? Formula.Compare(row.Then(moment.Name), BinaryOperator.Less, Moment.Present(moment))
            : null;
    }
}
