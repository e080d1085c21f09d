using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Behavior;

public sealed record IfEffect(Expression Condition, List<Effect> Then, List<Effect> Else) : Effect;
