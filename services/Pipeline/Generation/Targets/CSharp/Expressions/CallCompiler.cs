using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Functions.</summary>
internal static class CallCompiler
{
    public static Term Compile(CallExpression call, ExpressionScope scope, Compilation compilation)
    {
        if (call is { Function: "overlaps", Arguments: [var start, var end, var otherStart, var otherEnd] })
        {
            var whole = new BinaryExpression(
                new BinaryExpression(start, BinaryOperator.Less, otherEnd),
                BinaryOperator.And,
                new BinaryExpression(otherStart, BinaryOperator.Less, end)
            );
            return compilation.Compile(whole, scope);
        }

        if (call is { Function: "if", Arguments: [var condition, var then, var otherwise] })
        {
            return Choose(compilation.Condition(condition, scope), compilation.Compile(then, scope), compilation.Compile(otherwise, scope));
        }

        var arguments = call.Arguments.Select(argument => compilation.Compile(argument, scope)).ToArray();
        return Call(call.Function, arguments, scope, compilation)
            ?? throw new ExpressionException($"'{call}' is no function of {string.Join(", ", arguments.Select(argument => argument.Type.Kind))}.");
    }

    private static Term? Call(string function, Term[] arguments, ExpressionScope scope, Compilation compilation) =>
        (function, arguments) switch
        {
            ("lower", [var text]) => Member(
                text,
                ValueKind.Text,
                scope.Place is ExpressionPlace.Query && !text.IsLocal ? "ToLower()" : "ToLowerInvariant()"
            ),
            ("length", [{ Type.IsList: true } list]) => Member(list, ValueKind.Integer, "Count"),
            ("length", [var text]) => Member(text, ValueKind.Integer, "Length"),
            ("concat", _) => arguments.Select(AsText).Aggregate((left, right) => Operator(left, "+", right, ValueKind.Text, Binding.Additive)),
            ("coalesce", [_, ..]) => arguments.Reverse().Aggregate((rest, first) => Coalesce(first, rest)),
            ("floor", [var number]) => Round(number, "Floor"),
            ("ceiling", [var number]) => Round(number, "Ceiling"),
            ("round", [var number, var digits]) => Static("Math.Round", AsDecimal(number), digits),
            ("least", [_, ..]) => arguments.Aggregate((left, right) => Extreme(left, right, "<", "Min")),
            ("greatest", [_, ..]) => arguments.Aggregate((left, right) => Extreme(left, right, ">", "Max")),
            ("date", [var instant]) => Conversions.ToDate(instant, compilation),
            ("time", [var instant]) => Conversions.ToTime(instant),
            ("weekday", [var moment]) => Weekdays.Name(moment, scope),
            ("days", [var number]) => Span("Days", number),
            ("hours", [var number]) => Span("Hours", number),
            ("minutes", [var number]) => Span("Minutes", number),
            ("daysBetween", [var from, var to]) => Between(from, to, "TotalDays", compilation),
            ("hoursBetween", [var from, var to]) => Between(from, to, "TotalHours", compilation),
            ("minutesBetween", [var from, var to]) => Between(from, to, "TotalMinutes", compilation),
            ("year", [var moment]) => Conversions.Member(Conversions.ToDate(moment, compilation), ValueKind.Integer, day => $"{day}.Year"),
            ("joined", [{ Type.IsList: true } list]) => Term.From(
                $"string.Join<string>(\" \", {list.Code})",
                new ExpressionType(ValueKind.Text),
                Binding.Primary,
                list
            ),
            ("monthStart", [var month]) => Term.From(Month(month), new ExpressionType(ValueKind.Date), Binding.Primary, month),
            ("monthEnd", [var month]) => Term.From($"{Month(month)}.AddMonths(1)", new ExpressionType(ValueKind.Date), Binding.Primary, month),
            ("age", [var birth]) => Age(Conversions.ToDate(birth, compilation), compilation),
            _ => null,
        };

    private static Term Member(Term value, ValueKind kind, string member)
    {
        var type = new ExpressionType(kind, value.Type.IsNullable);
        return Term.From($"{value.Receiver}{(value.Type.IsNullable ? "!" : "")}.{member}", type, Binding.Primary, value);
    }

    private static Term Operator(Term left, string symbol, Term right, ValueKind kind, Binding binding) =>
        Term.From($"{left.At(binding)} {symbol} {right.At(binding + 1)}", new ExpressionType(kind), binding, left, right);

    private static Term AsText(Term value) =>
        value.Type.Kind is ValueKind.Text
            ? value
            : Term.From($"{value.Receiver}.ToString()", new ExpressionType(ValueKind.Text), Binding.Primary, value);

    private static Term Coalesce(Term first, Term rest)
    {
        if (!first.Type.IsNullable)
        {
            return first;
        }

        var (left, right) = first.Type.IsNumber && rest.Type.IsNumber ? Arithmetic.Unify(first, rest) : (first, rest);
        return Term.From(
            $"{left.At(Binding.Or)} ?? {right.At(Binding.Coalesce)}",
            first.Type with
            {
                IsNullable = rest.Type.IsNullable,
            },
            Binding.Coalesce,
            left,
            right
        );
    }

    private static Term Choose(Term condition, Term then, Term otherwise)
    {
        var type =
            then.Type.Kind is ValueKind.Null
                ? otherwise.Type with
                {
                    IsNullable = true,
                }
                : then.Type with
                {
                    IsNullable = then.Type.IsNullable || otherwise.Type.IsNullable,
                };
        var cast =
            type is { IsNullable: true, IsValueType: true } && (then.Type.Kind is ValueKind.Null || otherwise.Type.Kind is ValueKind.Null)
                ? $"({type.ClrType}?)"
                : "";
        return Term.From(
            $"{condition.At(Binding.Coalesce)} ? {cast}{then.At(Binding.Unary)} : {otherwise.At(Binding.Coalesce)}",
            type,
            Binding.Conditional,
            condition,
            then,
            otherwise
        );
    }

    private static Term Round(Term number, string method) =>
        number.Type.Kind is ValueKind.Integer or ValueKind.Long
            ? number
            : Conversions.Member(number, number.Type.Kind, value => $"Math.{method}({value})");

    /// <summary>PostgreSQL rounds no doubles.</summary>
    private static Term AsDecimal(Term number) =>
        number.Type.Kind is ValueKind.Decimal
            ? number
            : Conversions.Cast(number, "decimal") with
            {
                Type = number.Type with { Kind = ValueKind.Decimal },
            };

    private static Term Static(string method, Term value, Term argument)
    {
        var call = Conversions.Member(value, value.Type.Kind, number => $"{method}({number}, {argument.Code})");
        return call with { Awaits = value.Awaits || argument.Awaits, IsLocal = value.IsLocal && argument.IsLocal };
    }

    private static Term Extreme(Term left, Term right, string symbol, string method)
    {
        (left, right) = Arithmetic.Unify(left, right);
        var type = left.Type with
        {
            Kind = left.Type.IsNumber ? Arithmetic.Widest(left.Type.Kind, right.Type.Kind) : left.Type.Kind,
            IsNullable = left.Type.IsNullable || right.Type.IsNullable,
        };
        return type is { IsNumber: true, IsNullable: false }
            ? Term.From($"Math.{method}({left.Code}, {right.Code})", type, Binding.Primary, left, right)
            : Term.From(
                $"{left.At(Binding.Additive)} {symbol} {right.At(Binding.Additive)} ? {left.At(Binding.Coalesce)} : {right.At(Binding.Coalesce)}",
                type,
                Binding.Conditional,
                left,
                right
            );
    }

    private static Term Span(string unit, Term number)
    {
        var amount = number.Type.Kind is ValueKind.Integer or ValueKind.Double ? number : Conversions.Cast(number, "double");
        return Conversions.Member(amount, ValueKind.Duration, value => $"TimeSpan.From{unit}({value})");
    }

    private static Term Between(Term from, Term to, string unit, Compilation compilation)
    {
        if (from.Type.Kind is ValueKind.Date || to.Type.Kind is ValueKind.Date)
        {
            var first = Conversions.Member(Conversions.ToDate(from, compilation), ValueKind.Integer, day => $"{day}.DayNumber");
            var last = Conversions.Member(Conversions.ToDate(to, compilation), ValueKind.Integer, day => $"{day}.DayNumber");
            var days = Term.From(
                $"{last.At(Binding.Additive)} - {first.At(Binding.Multiplicative)}",
                new ExpressionType(ValueKind.Integer, first.Type.IsNullable || last.Type.IsNullable),
                Binding.Additive,
                first,
                last
            );
            var factor = unit switch
            {
                "TotalDays" => 1,
                "TotalHours" => 24,
                _ => 1440,
            };
            return factor == 1 ? days : days with { Code = $"({days.Code}) * {factor}", Binding = Binding.Multiplicative };
        }

        var span = Term.From(
            $"{to.At(Binding.Additive)} - {from.At(Binding.Multiplicative)}",
            new ExpressionType(ValueKind.Duration, from.Type.IsNullable || to.Type.IsNullable),
            Binding.Additive,
            from,
            to
        );
        return Conversions.Member(span, ValueKind.Double, value => $"{value}.{unit}");
    }

    /// <summary>The first day of a month that is given as 2026-11.</summary>
    private static string Month(Term month) => $"DateOnly.Parse({month.Code} + \"-01\", CultureInfo.InvariantCulture)";

    private static Term Age(Term birth, Compilation compilation)
    {
        compilation.Use("today");
        return Conversions.Member(
            birth,
            ValueKind.Integer,
            day => $"(today.Year - {day}.Year - (today.Month * 100 + today.Day < {day}.Month * 100 + {day}.Day ? 1 : 0))"
        );
    }
}
