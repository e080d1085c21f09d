using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Behavior;

/// <summary>Deletes the rows of <paramref name="Source"/> (an entity or a to-many relation) for which <paramref name="Where"/> holds.</summary>
public sealed record DeleteEffect(string Alias, PathExpression Source, Expression? Where) : Effect;
