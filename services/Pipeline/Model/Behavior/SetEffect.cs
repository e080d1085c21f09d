using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Behavior;

/// <summary><c>this.resolvedAt = now</c>.</summary>
public sealed record SetEffect(PathExpression Target, Expression Value) : Effect;
