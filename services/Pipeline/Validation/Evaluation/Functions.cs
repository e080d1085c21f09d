using System.Globalization;

namespace AgenticAi.Pipeline.Validation.Evaluation;

/// <summary>The functions of the expression language (docs/model.md).</summary>
internal static class Functions
{
    public static object? Call(string function, IReadOnlyList<object?> arguments, DateTimeOffset now) =>
        function switch
        {
            "coalesce" => arguments.FirstOrDefault(argument => argument is not null),
            "concat" => string.Concat(arguments.Select(Values.Text)),
            "if" => arguments[0] is true ? arguments[1] : arguments[2],
            "least" => arguments.Where(argument => argument is not null).Order(ValueComparer.Instance).FirstOrDefault(),
            "greatest" => arguments.Where(argument => argument is not null).OrderDescending(ValueComparer.Instance).FirstOrDefault(),
            "overlaps" => Operators.Compare(arguments[0], arguments[3]) < 0 && Operators.Compare(arguments[2], arguments[1]) < 0,
            "age" => Age(arguments[0], DateOnly.FromDateTime(now.UtcDateTime)),
            _ => arguments[0] is null ? null : OfText(function, arguments) ?? OfNumber(function, arguments) ?? OfTime(function, arguments),
        };

    private static object? OfText(string function, IReadOnlyList<object?> arguments) =>
        (function, arguments[0]) switch
        {
            ("joined", List<object?> list) => string.Join(' ', list.Select(Values.Text)),
            ("monthStart", string month) => FirstOf(month),
            ("monthEnd", string month) => FirstOf(month)?.AddMonths(1),
            ("lower", string text) => text.ToLowerInvariant(),
            ("length", string text) => (decimal)text.Length,
            ("length", List<object?> list) => (decimal)list.Count,
            _ => null,
        };

    private static object? OfNumber(string function, IReadOnlyList<object?> arguments) =>
        (function, arguments[0]) switch
        {
            ("floor", decimal number) => Math.Floor(number),
            ("ceiling", decimal number) => Math.Ceiling(number),
            ("round", decimal number) => Math.Round(
                number,
                arguments.Count > 1 && arguments[1] is decimal digits ? (int)digits : 0,
                MidpointRounding.AwayFromZero
            ),
            ("days", decimal number) => TimeSpan.FromDays((double)number),
            ("hours", decimal number) => TimeSpan.FromHours((double)number),
            ("minutes", decimal number) => TimeSpan.FromMinutes((double)number),
            _ => null,
        };

    private static object? OfTime(string function, IReadOnlyList<object?> arguments) =>
        (function, Instant(arguments[0])) switch
        {
            (_, null) => null,
            ("year", { } instant) => (decimal)instant.UtcDateTime.Year,
            ("date", { } instant) => DateOnly.FromDateTime(instant.UtcDateTime),
            ("time", { } instant) => TimeOnly.FromDateTime(instant.UtcDateTime),
            ("weekday", { } instant) => instant.UtcDateTime.DayOfWeek.ToString().ToLowerInvariant(),
            ("daysBetween", { } from) => Whole(from, arguments[1], span => span.TotalDays),
            ("hoursBetween", { } from) => Whole(from, arguments[1], span => span.TotalHours),
            ("minutesBetween", { } from) => Whole(from, arguments[1], span => span.TotalMinutes),
            _ => null,
        };

    private static DateOnly? FirstOf(string month) => DateOnly.TryParse(month + "-01", CultureInfo.InvariantCulture, out var day) ? day : null;

    private static object? Whole(DateTimeOffset from, object? to, Func<TimeSpan, double> unit) =>
        Instant(to) is { } end ? (decimal)Math.Floor(unit(end - from)) : null;

    private static DateTimeOffset? Instant(object? value) =>
        value switch
        {
            DateTimeOffset instant => instant,
            DateOnly date => new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            _ => null,
        };

    private static object? Age(object? born, DateOnly today)
    {
        if (born is not DateOnly date)
        {
            return null;
        }

        var years = today.Year - date.Year;
        return (decimal)(date.AddYears(years) > today ? years - 1 : years);
    }
}
