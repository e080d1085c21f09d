using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Phrases.Values;

/// <param name="Attribute">The attribute that is read, when it is one.</param>
internal sealed record TypedValue(Expression Expression, AttributeType Type, Attribute? Attribute = null)
{
    public bool IsTemporal => Type is AttributeType.Date or AttributeType.Timestamp;

    /// <summary><c>today</c> beside a date, <c>now</c> beside an instant.</summary>
    public PathExpression Present => Type == AttributeType.Date ? Formula.Today : Formula.Now;
}
