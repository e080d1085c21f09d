using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Reports;

/// <summary>Values that a report shows of each row: "the member's name", "the days overdue", "the number of its reservations".</summary>
internal static class ReportColumns
{
    private static readonly string[] Late = ["overdue", "late", "delayed"];

    /// <returns>Null when the phrase names no value of the row.</returns>
    public static (string Name, Expression Value)? Read(NounPhrase phrase, RowReference row, PhraseScope scope)
    {
        var about = scope.About(row);
        return DaysLate(phrase, row)
            ?? (
                SingleRow.Possessor(phrase) is { IsPronoun: false } possessor
                && SingleRow.Resolve(possessor with { Determiner = DeterminerKind.Definite }, about) is { } owner
                && ValueResolver.Member(owner, phrase) is { } member
                    ? (Naming.Camel($"{possessor.Name} {phrase.Name}"), member.Expression)
                : Resolve(phrase, about) is { } value ? (NameOf(phrase, value), value.Expression)
                : null
            );
    }

    // "the days overdue", "the number of days overdue", "how many days it is overdue"
    private static (string Name, Expression Value)? DaysLate(NounPhrase phrase, RowReference row)
    {
        var days = phrase.Head == "number" && phrase.Possessor is { } counted ? counted : phrase;
        var unit = days.Head switch
        {
            "day" => "daysBetween",
            "hour" => "hoursBetween",
            _ => null,
        };
        return unit is not null && days.Modifiers.Any(modifier => Late.Contains(modifier.Lemma)) && Moment.Due(row.Entity) is { } due
            ? (Naming.Camel($"{days.Head}s {days.Modifiers[0].Lemma}"), Formula.Call(unit, row.Path.Then(due.Name), Moment.Present(due)))
            : null;
    }

    private static TypedValue? Resolve(NounPhrase phrase, PhraseScope scope)
    {
        var counted = phrase is { Head: "number" or "count" or "sum" or "total" or "average", Possessor: { IsPronoun: false } rows }
            ? phrase with
            {
                Possessor = null,
                Complements = [new Complement("of", rows, rows.Span), .. phrase.Complements],
            }
            : phrase;
        return phrase.Conjuncts.Count > 0 ? null : Aggregates.Read(counted, scope) ?? ValueResolver.Resolve(phrase, scope);
    }

    private static string NameOf(NounPhrase phrase, TypedValue value) =>
        value.Attribute is { } attribute && value.Expression is PathExpression { Members.Count: 1 } ? attribute.Name
        : phrase is { Head: "number" or "count", Possessor: { } counted } ? Naming.Camel($"number of {WordForms.Plural(counted.Name)}")
        : Naming.Camel(phrase.FullName);
}
