using System.Globalization;

namespace AgenticAi.Pipeline.Specs.Language.Quantities;

/// <summary>Dates, times of day, weekdays and ordinals.</summary>
internal static class NotedQuantity
{
    private static readonly HashSet<string> TimeFormats = new(StringComparer.Ordinal) { "H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss" };

    public static QuantityGroup? Read(IReadOnlyList<Token> tokens, int start)
    {
        var token = tokens[start];
        return token.Kind switch
        {
            TokenKind.Date when DateOnly.TryParse(token.Text, CultureInfo.InvariantCulture, out var date) => new(
                start,
                start + 1,
                new Quantity(QuantityKind.Date, token.Span) { Date = date }
            ),
            TokenKind.Time
                when TimeOnly.TryParseExact(token.Text, [.. TimeFormats], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => new(
                start,
                start + 1,
                new Quantity(QuantityKind.TimeOfDay, token.Span) { Time = time }
            ),
            TokenKind.Number when Hour(tokens, start) is { } hour => new(
                start,
                start + 2,
                new Quantity(QuantityKind.TimeOfDay, token.Span.Cover(tokens[start + 1].Span)) { Time = hour }
            ),
            TokenKind.Word or TokenKind.Number => ReadNote(token, start),
            _ => null,
        };
    }

    private static QuantityGroup? ReadNote(Token token, int start)
    {
        if (NumberWords.Ordinal(token.Text) is { } ordinal)
        {
            return new(start, start + 1, new Quantity(QuantityKind.Ordinal, token.Span) { Minimum = ordinal, Maximum = ordinal }, QuantityRole.Note);
        }

        if (!char.IsUpper(token.Text[0]) || token.Text.Length < 6)
        {
            return null;
        }

        var singular = token.Text.EndsWith('s') ? token.Text[..^1] : token.Text;
        return Enum.TryParse<DayOfWeek>(singular, ignoreCase: true, out var day)
            ? new(start, start + 1, new Quantity(QuantityKind.Weekday, token.Span) { Weekday = day }, QuantityRole.Note)
            : null;
    }

    // "9 am", "5 pm"
    private static TimeOnly? Hour(IReadOnlyList<Token> tokens, int start)
    {
        if (start + 1 >= tokens.Count || !int.TryParse(tokens[start].Text, CultureInfo.InvariantCulture, out var hour) || hour is < 1 or > 12)
        {
            return null;
        }

        return tokens[start + 1].Text.ToLowerInvariant() switch
        {
            "am" or "a.m." => new TimeOnly(hour % 12, 0),
            "pm" or "p.m." => new TimeOnly((hour % 12) + 12, 0),
            _ => null,
        };
    }
}
