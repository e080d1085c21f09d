using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

internal sealed class TenseEdge : IEdge
{
    public string Facet => "tense";

    public bool Applies(Slot slot) => slot.Tense is not null;

    public IEnumerable<object?> Outside(Slot slot, CheckContext context) =>
        slot.Type == AttributeType.Date
            ? slot.Tense switch
            {
                Tense.Past => [Day(context, 0), Day(context, 1)],
                Tense.PastOrPresent => [Day(context, 1)],
                Tense.Future => [Day(context, 0), Day(context, -1)],
                _ => [Day(context, -1)],
            }
            : [Moment(context, slot.Tense is Tense.Past or Tense.PastOrPresent ? 1 : -1)];

    public IEnumerable<object?> Inside(Slot slot, CheckContext context) =>
        slot.Type == AttributeType.Date
            ? slot.Tense switch
            {
                Tense.Past => [Day(context, -1)],
                Tense.PastOrPresent => [Day(context, 0)],
                Tense.Future => [Day(context, 1)],
                _ => [Day(context, 0)],
            }
            : [Moment(context, slot.Tense is Tense.Past or Tense.PastOrPresent ? -1 : 1)];

    private static object Day(CheckContext context, int ahead) => DateOnly.FromDateTime(context.Now.UtcDateTime).AddDays(ahead);

    private static object Moment(CheckContext context, int hoursAhead) =>
        new DateTimeOffset(context.Now.UtcDateTime.Date.AddHours(context.Now.Hour + hoursAhead), TimeSpan.Zero);
}
