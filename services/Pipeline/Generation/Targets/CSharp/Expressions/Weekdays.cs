namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Days of the week, as texts and as values of an enumeration of the model.</summary>
internal static class Weekdays
{
    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>The name of an instant's or a date's day, in small letters.</summary>
    public static Term Name(Term moment, ExpressionScope scope)
    {
        var type = new ExpressionType(ValueKind.Text, moment.Type.IsNullable);
        return scope.Place is ExpressionPlace.Query && !moment.IsLocal
            ? Term.From(Choose(DayCode(moment), i => $"\"{Days[i].ToLowerInvariant()}\""), type, Binding.Conditional, moment)
            : Term.From($"{DayCode(moment)}.ToString().ToLowerInvariant()", type, Binding.Primary, moment);
    }

    /// <summary>The value of an enumeration for an instant's or a date's day; null when the enumeration has no days.</summary>
    public static Term? Value(Term moment, ExpressionType enumeration, Compilation compilation)
    {
        var (entity, attribute) = enumeration.Enumeration!.Value;
        var values = Days.Select(day => attribute.Attribute.EnumValues.Find(value => Means(value, day))).ToArray();
        if (values.Contains(null))
        {
            return null;
        }

        compilation.Use(entity.Feature);
        var type = enumeration with { IsNullable = moment.Type.IsNullable };
        if (moment.IsLocal && Days.Zip(values).All(pair => attribute.EnumMember(pair.Second!) == pair.First))
        {
            return Term.From($"Enum.Parse<{attribute.EnumType}>({DayCode(moment)}.ToString())", type, Binding.Primary, moment);
        }

        return Term.From(Choose(DayCode(moment), i => $"{attribute.EnumType}.{attribute.EnumMember(values[i]!)}"), type, Binding.Conditional, moment);
    }

    /// <summary>The value of an enumeration that a text names.</summary>
    public static Term Parse(Term text, ExpressionType enumeration, Compilation compilation)
    {
        var (entity, attribute) = enumeration.Enumeration!.Value;
        compilation.Use(entity.Feature);
        return Term.From(
            $"Enum.Parse<{attribute.EnumType}>({text.Code}, ignoreCase: true)",
            enumeration with
            {
                IsNullable = false,
                IsList = false,
            },
            Binding.Primary,
            text
        );
    }

    private static bool Means(string value, string day) => value.Length >= 2 && day.StartsWith(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The day of a moment as C# knows it.</summary>
    public static Term Day(Term moment) =>
        Term.From(DayCode(moment), new ExpressionType(ValueKind.Integer, moment.Type.IsNullable), Binding.Primary, moment);

    public static Term Named(string day) =>
        Array.Find(Days, name => Means(day, name)) is { } name
            ? new Term($"DayOfWeek.{name}", new ExpressionType(ValueKind.Integer))
            : throw new ExpressionException($"'{day}' is no day of the week.");

    private static string DayCode(Term moment) =>
        moment.Type.Kind is ValueKind.Instant ? $"{moment.Receiver}.UtcDateTime.DayOfWeek" : $"{moment.Receiver}.DayOfWeek";

    private static string Choose(string day, Func<int, string> value) =>
        string.Concat(Enumerable.Range(1, 6).Select(i => $"{day} == DayOfWeek.{Days[i]} ? {value(i)} : ")) + value(0);
}
