using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Does a value keep what the model says about one body member?</summary>
internal static class Limits
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    public static bool Allow(Slot slot, object? value, DateTimeOffset now) =>
        value switch
        {
            null => !slot.Required && slot.Relation is not { Required: true },
            string text when slot.EnumValues.Count > 0 => slot.EnumValues.Contains(text, StringComparer.Ordinal),
            string text => AllowText(slot, text),
            decimal number => AllowNumber(slot, number),
            List<object?> items => items.Count >= slot.MinItems && !(items.Count > slot.MaxItems) && items.TrueForAll(item => Allow(slot, item, now)),
            DateOnly or DateTimeOffset => AllowMoment(slot.Tense, value, now),
            _ => true,
        };

    private static bool AllowText(Slot slot, string text) =>
        !(text.Length < slot.MinLength)
        && !(text.Length > slot.MaxLength)
        && !(slot.Required && text.Length == 0)
        && (slot.Pattern is null || Regex.IsMatch(text, $"^(?:{slot.Pattern})$", RegexOptions.None, PatternTimeout));

    private static bool AllowNumber(Slot slot, decimal number) =>
        !(number < slot.Min)
        && !(number > slot.Max)
        && !(slot.MinExclusive && number == slot.Min)
        && !(slot.MaxExclusive && number == slot.Max)
        && (slot.MultipleOf is not { } unit || number % unit == 0)
        && (slot.EnumValues.Count == 0 || slot.EnumValues.Contains(Values.Text(number), StringComparer.Ordinal))
        && (slot.Type is not (AttributeType.Integer or AttributeType.Long) || number == Math.Truncate(number));

    private static bool AllowMoment(Tense? tense, object value, DateTimeOffset now)
    {
        object present = value is DateOnly ? DateOnly.FromDateTime(now.UtcDateTime) : now;
        var order = Operators.Compare(value, present);
        return tense switch
        {
            Tense.Past => order < 0,
            Tense.PastOrPresent => order <= 0,
            Tense.Future => order > 0,
            Tense.PresentOrFuture => order >= 0,
            _ => true,
        };
    }
}
