using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Behavior;

/// <summary>Adds to a number, safely under concurrency: <c>line.book.stock += -line.quantity</c>. The limits of the attribute still hold.</summary>
public sealed record AdjustEffect(PathExpression Target, Expression Delta) : Effect;
