using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

/// <summary>The due date (or the end of the time that it takes) has passed and what was due is still open.</summary>
internal sealed class Overdue : IAdjective
{
    public IReadOnlyList<string> Words { get; } = ["overdue", "late", "past due", "delayed"];

    public Expression? Read(Entity entity, PathExpression row, PhraseScope scope) =>
        Moment.Due(entity) is { } due
            ? Formula.And(Formula.Compare(row.Then(due.Name), BinaryOperator.Less, Moment.Present(due)), Liveness.Open(scope, entity, row))
            : NotEnded(entity, row);

    // A rental that should have ended and can still be returned.
    private static Expression? NotEnded(Entity entity, PathExpression row)
    {
        if (entity.Lifecycle is not { } lifecycle || Interval.Of(entity)?.EndAttribute is not { } end || !Moment.IsTemporal(end))
        {
            return null;
        }

        var open = entity.FindAttribute(lifecycle.Attribute)!.EnumValues.FindAll(state => lifecycle.Transitions.Exists(move => move.From == state));
        return open.Count == 0
            ? null
            : Formula.And(
                Formula.Compare(row.Then(end.Name), BinaryOperator.Less, Moment.Present(end)),
                Formula.OneOf(row.Then(lifecycle.Attribute), open)
            );
    }
}
