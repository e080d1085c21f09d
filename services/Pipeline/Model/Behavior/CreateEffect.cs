using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Behavior;

/// <summary>Adds a row of <paramref name="Entity"/> with these members; its to-one relations take rows.</summary>
/// <param name="Into">A to-many relation that gets the new row (<c>this.lines</c>), or null.</param>
/// <param name="Count">How many such rows; null for one.</param>
public sealed record CreateEffect(string Entity, Dictionary<string, Expression> Values, PathExpression? Into = null, Expression? Count = null)
    : Effect;
