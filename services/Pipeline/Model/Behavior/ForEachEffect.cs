using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Behavior;

public sealed record ForEachEffect(string Alias, PathExpression Source, Expression? Where, List<Effect> Effects) : Effect;
