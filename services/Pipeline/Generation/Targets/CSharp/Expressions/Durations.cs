using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Moments moved by durations, in the forms that EF Core translates.</summary>
internal static class Durations
{
    public static bool IsDuration(Expression expression, ExpressionScope scope) =>
        expression switch
        {
            Literal { Value: TimeSpan } => true,
            CallExpression { Function: "days" or "hours" or "minutes" } => true,
            PathExpression => Compilation.TypeOf(expression, scope).Kind is ValueKind.Duration,
            BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } binary => IsDuration(
                binary.Left,
                scope
            ) || IsDuration(binary.Right, scope),
            _ => false,
        };

    public static Term Shift(Term moment, Expression duration, bool forward, ExpressionScope scope, Compilation compilation)
    {
        var (unit, amount) = Amount(duration, scope, compilation);
        if (moment.Type.Kind is ValueKind.Date)
        {
            return Date(moment, unit, amount, duration, forward);
        }

        if (unit is null)
        {
            if (moment.Type.Kind is ValueKind.Instant)
            {
                var type = moment.Type with { IsNullable = moment.Type.IsNullable || amount.Type.IsNullable };
                return Term.From(
                    $"{moment.At(Binding.Additive)} {(forward ? "+" : "-")} {amount.At(Binding.Multiplicative)}",
                    type,
                    Binding.Additive,
                    moment,
                    amount
                );
            }

            var span = amount.Type.IsNullable ? $"{amount.Receiver}.Value" : amount.At(Binding.Unary);
            return Shifted(moment, amount, value => $"{value}.Add({(forward ? "" : "-")}{span})");
        }

        return Shifted(moment, amount, value => $"{value}.Add{unit}({Signed(amount, forward, "double")})");
    }

    /// <summary>A duration as unit and number, or as a <c>TimeSpan</c> when it has no single unit.</summary>
    private static (string? Unit, Term Amount) Amount(Expression duration, ExpressionScope scope, Compilation compilation) =>
        duration switch
        {
            Literal { Value: TimeSpan span } when span.Ticks % TimeSpan.TicksPerDay == 0 => ("Days", Whole((decimal)span.TotalDays)),
            Literal { Value: TimeSpan span } when span.Ticks % TimeSpan.TicksPerHour == 0 => ("Hours", Whole((decimal)span.TotalHours)),
            Literal { Value: TimeSpan span } when span.Ticks % TimeSpan.TicksPerMinute == 0 => ("Minutes", Whole((decimal)span.TotalMinutes)),
            Literal { Value: TimeSpan span } => ("Seconds", Whole((decimal)span.TotalSeconds)),
            CallExpression { Function: "days" or "hours" or "minutes", Arguments: [var number] } call => (
                $"{char.ToUpperInvariant(call.Function[0])}{call.Function[1..]}",
                compilation.Compile(number, scope)
            ),
            _ => (null, compilation.Compile(duration, scope)),
        };

    private static Term Date(Term date, string? unit, Term amount, Expression duration, bool forward) =>
        unit switch
        {
            "Days" => Shifted(date, amount, value => $"{value}.AddDays({Signed(amount, forward, "int")})"),
            null => Shifted(date, amount, value => $"{value}.AddDays({(forward ? "" : "-")}(int){amount.Receiver}.TotalDays)"),
            _ => throw new ExpressionException($"A date can't be moved by '{duration}', which is less than a day."),
        };

    private static Term Whole(decimal number) => Literals.Untyped(new Literal(number));

    private static string Signed(Term amount, bool forward, string parameter)
    {
        var fits = amount.Type.Kind is ValueKind.Integer || (amount.Type.Kind is ValueKind.Double && parameter == "double");
        var value = amount.Type.IsNullable
            ? amount with
            {
                Code = $"{amount.Receiver}.Value",
                Binding = Binding.Primary,
                Type = amount.Type with { IsNullable = false },
            }
            : amount;
        var number = fits ? value : Conversions.Cast(value, parameter);
        return forward ? number.Code : $"-{number.At(Binding.Unary)}";
    }

    private static Term Shifted(Term moment, Term amount, Func<string, string> code)
    {
        var moved = Conversions.Member(moment, moment.Type.Kind, code);
        var result =
            amount.Type.IsNullable && !moment.Type.IsNullable
                ? moved with
                {
                    Code = $"{amount.At(Binding.Relational)} == null ? null : ({moment.Type.ClrType}?){moved.Code}",
                    Binding = Binding.Conditional,
                    Type = moved.Type with { IsNullable = true },
                }
                : moved;
        return result with { IsLocal = moment.IsLocal && amount.IsLocal, Awaits = moment.Awaits || amount.Awaits };
    }
}
