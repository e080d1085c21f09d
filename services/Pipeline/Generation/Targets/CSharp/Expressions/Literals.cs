using System.Globalization;
using AgenticAi.Pipeline.Model.Expressions;
using Microsoft.CodeAnalysis.CSharp;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>C# constants.</summary>
internal static class Literals
{
    public static Term Untyped(Literal literal) =>
        literal.Value switch
        {
            null => new Term("null", new ExpressionType(ValueKind.Null, IsNullable: true)),
            bool flag => flag ? Term.True : Term.False,
            decimal number => Number(number),
            TimeSpan span => new Term(Duration(span), new ExpressionType(ValueKind.Duration)),
            _ => new Term(Text(literal.Value.ToString()!), new ExpressionType(ValueKind.Text)),
        };

    /// <summary>A literal where a value of the type is expected.</summary>
    public static Term Typed(Literal literal, ExpressionType type, Compilation compilation) =>
        (literal.Value, type.Kind) switch
        {
            (string text, ValueKind.Enumeration) => EnumMember(text, type, compilation),
            (string text, ValueKind.Date) => Moment(text, type, () => DateOnly.Parse(text, CultureInfo.InvariantCulture), Date),
            (string text, ValueKind.Time) => Moment(text, type, () => TimeOnly.Parse(text, CultureInfo.InvariantCulture), Time),
            (string text, ValueKind.Instant) => Moment(
                text,
                type,
                () => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime(),
                Instant
            ),
            (string text, ValueKind.Uuid) => Moment(text, type, () => Guid.Parse(text), id => $"Guid.Parse({Text(id.ToString())})"),
            (decimal number, ValueKind.Decimal) => new Term(
                decimal.IsInteger(number) ? Whole(number) : $"{Plain(number)}m",
                type with
                {
                    IsNullable = false,
                }
            ),
            (decimal number, ValueKind.Double) => new Term(Plain(number), type with { IsNullable = false }),
            _ => Untyped(literal),
        };

    public static Term List(ListExpression list, ExpressionScope scope, Compilation compilation)
    {
        var items = list.Items.Select(item => compilation.Compile(item, scope)).ToArray();
        var type = items.Length == 0 ? new ExpressionType(ValueKind.Text) : items[0].Type;
        return Term.From($"[{string.Join(", ", items.Select(item => item.Code))}]", type with { IsList = true }, Binding.Primary, items);
    }

    public static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Duration(TimeSpan span)
    {
        if (span == TimeSpan.Zero)
        {
            return "TimeSpan.Zero";
        }

        return (span.Ticks % TimeSpan.TicksPerDay, span.Ticks % TimeSpan.TicksPerHour, span.Ticks % TimeSpan.TicksPerMinute) switch
        {
            (0, _, _) => $"TimeSpan.FromDays({span.TotalDays})",
            (_, 0, _) => $"TimeSpan.FromHours({span.TotalHours})",
            (_, _, 0) => $"TimeSpan.FromMinutes({span.TotalMinutes})",
            _ => $"TimeSpan.FromSeconds({span.TotalSeconds.ToString(CultureInfo.InvariantCulture)})",
        };
    }

    private static Term Number(decimal number) =>
        !decimal.IsInteger(number)
            ? new Term($"{Plain(number)}m", new ExpressionType(ValueKind.Decimal))
            : new Term(Whole(number), new ExpressionType(number is >= int.MinValue and <= int.MaxValue ? ValueKind.Integer : ValueKind.Long));

    private static string Whole(decimal number) => decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture);

    private static Term EnumMember(string value, ExpressionType type, Compilation compilation)
    {
        var (entity, attribute) = type.Enumeration!.Value;
        if (!attribute.Attribute.EnumValues.Contains(value))
        {
            throw new ExpressionException($"'{value}' is no value of {entity.Name}.{attribute.Attribute.Name}.");
        }

        compilation.Use(entity.Feature);
        return new Term($"{attribute.EnumType}.{attribute.EnumMember(value)}", type with { IsNullable = false, IsList = false });
    }

    private static Term Moment<T>(string text, ExpressionType type, Func<T> parse, Func<T, string> write)
    {
        try
        {
            return new Term(write(parse()), type with { IsNullable = false, IsList = false });
        }
        catch (FormatException)
        {
            throw new ExpressionException($"'{text}' is no {type.Kind}.");
        }
    }

    private static string Date(DateOnly date) => $"new DateOnly({date.Year}, {date.Month}, {date.Day})";

    private static string Time(TimeOnly time) =>
        time.Second == 0 ? $"new TimeOnly({time.Hour}, {time.Minute})" : $"new TimeOnly({time.Hour}, {time.Minute}, {time.Second})";

    private static string Instant(DateTimeOffset instant) =>
        $"new DateTimeOffset({instant.Year}, {instant.Month}, {instant.Day}, {instant.Hour}, {instant.Minute}, {instant.Second}, TimeSpan.Zero)";
}
