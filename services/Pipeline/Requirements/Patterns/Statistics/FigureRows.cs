using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Statistics;

/// <summary>Rows below the one that figures are about.</summary>
/// <param name="Alias">The first letter of the entity.</param>
/// <param name="Way">The relations that lead up.</param>
internal sealed record FigureRows(Entity Entity, string Alias, IReadOnlyList<string> Way)
{
    /// <summary>Null when the rows do not hang on the entity.</summary>
    public static FigureRows? Of(InferenceContext context, Entity entity, Entity about) =>
        ToOnePaths.One(context.Model, entity, about.Name, null) is { } way ? new FigureRows(entity, Naming.Camel(entity.Name)[..1], way) : null;

    /// <summary>The entity below whose rows keep when something was done to them ("resolved": <c>resolvedAt</c>).</summary>
    public static (FigureRows Rows, Attribute Moment)? Stamped(InferenceContext context, Entity about, string participle)
    {
        foreach (var entity in context.Model.Domain.Entities.Where(entity => entity != about))
        {
            if (
                entity.FindAttribute($"{Naming.Camel(participle)}At") is { Type: AttributeType.Timestamp } moment
                && Of(context, entity, about) is { } rows
            )
            {
                return (rows, moment);
            }
        }

        return null;
    }

    public PathExpression Row => Formula.Path(Alias);

    /// <param name="top">What the rows hang on: <c>this</c>, or a path to it.</param>
    public AggregateExpression Aggregate(AggregateKind kind, Expression top, Expression? where, Expression? value = null) =>
        new(kind, Alias, Formula.Path(Entity.Name), Formula.And(Formula.Equal(Row.Then(Way), top), where), value);
}
