namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Brings values to the type that their place needs.</summary>
internal static class Conversions
{
    /// <summary>Converts where C# does not do it by itself; a value that fits comes back as it is.</summary>
    public static Term Convert(Term term, ExpressionType type, ExpressionScope scope, Compilation compilation) =>
        (term.Type.Kind, type.Kind) switch
        {
            (ValueKind.Instant, ValueKind.Date) => ToDate(term, compilation),
            (ValueKind.Date, ValueKind.Instant) => ToInstant(term),
            (ValueKind.Decimal or ValueKind.Double, ValueKind.Integer or ValueKind.Long) => Cast(term, type.ClrType),
            (ValueKind.Long, ValueKind.Integer) => Cast(term, "int"),
            (ValueKind.Double, ValueKind.Decimal) => Cast(term, "decimal"),
            (ValueKind.Decimal or ValueKind.Integer or ValueKind.Long, ValueKind.Double) => Cast(term, "double"),
            (ValueKind.Text, ValueKind.Enumeration) when scope.Place is not ExpressionPlace.Query || term.IsLocal => Weekdays.Parse(
                term,
                type,
                compilation
            ),
            (ValueKind.Row, ValueKind.Uuid or ValueKind.Long) when term.RowId is not null => term with
            {
                Code = term.RowId,
                Type = type with { IsNullable = term.Type.IsNullable },
            },
            _ => term,
        };

    public static Term Cast(Term term, string clrType)
    {
        var nullable = term.Type.IsNullable ? "?" : "";
        return term with { Code = $"({clrType}{nullable}){term.At(Binding.Unary)}", Binding = Binding.Unary };
    }

    /// <summary>The day of an instant, in UTC.</summary>
    public static Term ToDate(Term term, Compilation compilation)
    {
        if (term.Type.Kind is ValueKind.Date)
        {
            return term;
        }

        if (term.Code == "now")
        {
            compilation.Use("today");
            return new Term("today", new ExpressionType(ValueKind.Date));
        }

        return Member(term, ValueKind.Date, value => $"DateOnly.FromDateTime({value}.UtcDateTime)");
    }

    /// <summary>The time of day of an instant, in UTC.</summary>
    public static Term ToTime(Term term) =>
        term.Type.Kind is ValueKind.Time ? term : Member(term, ValueKind.Time, value => $"TimeOnly.FromDateTime({value}.UtcDateTime)");

    /// <summary>The start of a day, in UTC.</summary>
    public static Term ToInstant(Term term) =>
        Member(term, ValueKind.Instant, value => $"new DateTimeOffset({value}.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)");

    /// <summary>Code over a value; null stays null.</summary>
    public static Term Member(Term term, ValueKind kind, Func<string, string> code)
    {
        var type = new ExpressionType(kind, term.Type.IsNullable);
        return term.Type.IsNullable
            ? Term.From(
                $"{term.At(Binding.Relational)} == null ? null : ({type.ClrType}?){code($"{term.Receiver}!.Value")}",
                type,
                Binding.Conditional,
                term
            )
            : Term.From(code(term.Receiver), type, Binding.Primary, term);
    }
}
