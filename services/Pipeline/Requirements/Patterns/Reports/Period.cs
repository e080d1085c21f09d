using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Reports;

/// <summary>The time from which rows count: a month, year or day that the client gives, or the last so many days.</summary>
internal sealed record Period(Parameter? Parameter, Expression Condition)
{
    private const string MonthPattern = "20[0-9]{2}-(0[1-9]|1[0-2])";

    public static bool IsPeriod(Complement complement) => Unit(complement) is not null || LastDays(complement) is not null;

    /// <param name="row">One of the rows that count.</param>
    public static Period? Of(Complement complement, RowReference row)
    {
        if (Moment.Created(row.Entity) is not { } moment)
        {
            return null;
        }

        var at = row.Path.Then(moment.Name);
        if (LastDays(complement) is { } length)
        {
            return new Period(null, Formula.Compare(at, BinaryOperator.GreaterOrEqual, Formula.Minus(Moment.Present(moment), new Literal(length))));
        }

        var day = Formula.Call("date", at);
        return Unit(complement) switch
        {
            "month" => new Period(
                Make("month", AttributeType.String, "a month such as 2026-11", MonthPattern),
                Formula.And(
                    Formula.Compare(day, BinaryOperator.GreaterOrEqual, Formula.Call("monthStart", Given("month"))),
                    Formula.Compare(day, BinaryOperator.Less, Formula.Call("monthEnd", Given("month")))
                )!
            ),
            "year" => new Period(Make("year", AttributeType.Integer, "a year", null), Formula.Equal(Formula.Call("year", at), Given("year"))),
            "day" or "date" => new Period(Make("day", AttributeType.Date, "a day", null), Formula.Equal(day, Given("day"))),
            _ => null,
        };
    }

    private static string? Unit(Complement complement) =>
        complement
            is {
                Preposition: "in" or "of" or "for" or "during" or "on" or "within",
                Phrase: { Quantity: null, Head: "month" or "year" or "day" or "date" } phrase
            }
        && (phrase.Determiner is not DeterminerKind.Definite || phrase.Modifiers.Count > 0)
            ? phrase.Head
            : null;

    private static TimeSpan? LastDays(Complement complement) =>
        complement
            is { Preposition: "in" or "during" or "within" or "of" or "over", Phrase: { Quantity: { Kind: QuantityKind.Duration } quantity } phrase }
        && phrase.Modifiers.Any(modifier => modifier.Lemma is "last" or "past" or "previous")
            ? quantity.Duration
            : null;

    private static PathExpression Given(string name) => new("query", [name]);

    private static Parameter Make(string name, AttributeType type, string description, string? pattern) =>
        new()
        {
            Name = name,
            In = ParameterPlace.Query,
            Type = type,
            Required = true,
            Description = description,
            Pattern = pattern,
            Min = type == AttributeType.Integer ? 1900 : null,
            Max = type == AttributeType.Integer ? 2100 : null,
        };
}
