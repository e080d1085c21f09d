using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Obligations;

/// <summary>One end of the range of a number, as the refusal of what lies beyond it says.</summary>
internal sealed record ValueLimit(Entity Entity, Attribute Attribute, decimal Bound, bool IsUpper, bool IsExclusive)
{
    /// <summary>Null unless a number of the row itself is refused above or below a constant.</summary>
    public static ValueLimit? Of(Entity entity, Expression refused) =>
        refused
            is BinaryExpression { Left: PathExpression { Root: "this", Members: [var member] }, Right: Literal { Value: decimal bound } } comparison
        && entity.FindAttribute(member)
            is { Type: AttributeType.Integer or AttributeType.Long or AttributeType.Decimal or AttributeType.Money } attribute
            ? comparison.Operator switch
            {
                BinaryOperator.Greater => new ValueLimit(entity, attribute, bound, true, false),
                BinaryOperator.GreaterOrEqual => new ValueLimit(entity, attribute, bound, true, true),
                BinaryOperator.Less => new ValueLimit(entity, attribute, bound, false, false),
                BinaryOperator.LessOrEqual => new ValueLimit(entity, attribute, bound, false, true),
                _ => null,
            }
            : null;

    public void State(InferenceContext context, Statement statement, TextSpan span) =>
        context.State(
            statement,
            ElementId.Attribute(Entity.Name, Attribute.Name, "range"),
            (Bound, IsExclusive),
            bound =>
            {
                if (IsUpper)
                {
                    (Attribute.Max, Attribute.MaxExclusive) = bound;
                }
                else
                {
                    (Attribute.Min, Attribute.MinExclusive) = bound;
                }
            },
            span,
            IsUpper ? ".max" : ".min"
        );
}
