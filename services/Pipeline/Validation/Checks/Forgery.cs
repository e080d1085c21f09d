using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Values for members that clients may not write.</summary>
internal static class Forgery
{
    private const decimal Unlikely = 98765m;

    /// <summary>Something that the application would not choose itself.</summary>
    /// <exception cref="PlanningException">The member has only one value.</exception>
    public static object? Of(Session session, Attribute attribute, Row row)
    {
        var slot = new Slot(new BodyField { Name = attribute.Name, Member = attribute.Name }, session.Model.Domain.FindEntity(row.Entity));
        var initial = Values.Text(row[attribute.Name]);
        return attribute.EnumValues.Count > 0
                ? attribute.EnumValues.LastOrDefault(value => value != initial)
                    ?? throw new PlanningException($"{attribute.Name} has only one value.")
            : slot.IsNumber ? Unlikely
            : new ValueFactory(session.Context).Valid(slot, 5);
    }
}
