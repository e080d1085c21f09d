using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

/// <summary>The due date has passed and what was due is still open.</summary>
internal sealed class Overdue : IAdjective
{
    public IReadOnlyList<string> Words { get; } = ["overdue", "late", "past due", "delayed"];

    public Expression? Read(Entity entity, PathExpression row, PhraseScope scope) =>
        Moment.Due(entity) is { } due
            ? Formula.And(Formula.Compare(row.Then(due.Name), BinaryOperator.Less, Moment.Present(due)), Liveness.Open(scope, entity, row))
            : null;
}
