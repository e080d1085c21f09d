using System.Globalization;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Tests.Specs.Language;

/// <summary>Clauses in a notation that fits a line of test data; README.md of the language layer explains it.</summary>
internal static class Outline
{
    public static string Of(AnalyzedText text) => string.Join(" // ", text.Sentences.Select(Of));

    public static string Of(Sentence sentence) => string.Join(" ; ", sentence.Clauses.Select(Of));

    public static string Of(Clause clause) => string.Join(' ', Parts(clause));

    public static string Of(NounPhrase phrase) =>
        string.Join(
            phrase.Conjunction switch
            {
                Conjunction.And => " & ",
                Conjunction.Or => " | ",
                _ => ", ",
            },
            phrase.All.Select(p => string.Join(' ', Words(p)))
        );

    public static string Of(Quantity quantity)
    {
        var amount = quantity switch
        {
            { Date: { } date } => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            { Time: { } time } => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            { Weekday: { } day } => day.ToString(),
            { Values.Count: > 0 } => string.Join('/', quantity.Values.Select(Number)),
            { IsExact: true } => Number(quantity.Minimum!.Value),
            { Minimum: { } minimum, Maximum: { } maximum } => $"{Number(minimum)}..{Number(maximum)}",
            { Minimum: { } minimum } => (quantity.MinimumExclusive ? ">" : ">=") + Number(minimum),
            { Maximum: { } maximum } => (quantity.MaximumExclusive ? "<" : "<=") + Number(maximum),
            _ => "?",
        };
        var kind = quantity.Kind is QuantityKind.Count or QuantityKind.Date or QuantityKind.TimeOfDay or QuantityKind.Weekday
            ? ""
            : quantity.Unit ?? quantity.Kind.ToString().ToLowerInvariant();
        return amount + kind + (quantity.Comparative is { } word ? $"({word})" : "");
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Parts(Clause clause)
    {
        if (clause.Step != ScenarioStep.None)
        {
            yield return clause.Step + ":";
        }

        if (clause.Connector != Connector.None)
        {
            yield return clause.Connector + ":";
        }

        if (clause.SubjectClause is { } gerund)
        {
            yield return $"S({Of(gerund)})";
        }

        if (clause.Subject is { } subject)
        {
            yield return $"S[{Of(subject)}]";
        }

        if (clause.Verb is { } verb)
        {
            yield return $"V[{Of(verb)}]";
        }

        if (clause.IndirectObject is { } indirect)
        {
            yield return $"I[{Of(indirect)}]";
        }

        if (clause.Object is { } direct)
        {
            yield return $"O[{Of(direct)}]";
        }

        if (clause.Attributes.Count > 0)
        {
            var separator =
                clause.AttributeConjunction == Conjunction.And ? " & "
                : clause.AttributeConjunction == Conjunction.Or ? " | "
                : ", ";
            yield return $"A[{string.Join(separator, clause.Attributes.Select(a => (a.Negated ? "not " : "") + a.Text.ToLowerInvariant()))}]";
        }

        foreach (var complement in clause.Complements)
        {
            yield return Of(complement);
        }

        if (clause.Comparison is { } comparison)
        {
            yield return $"cmp[{Of(comparison)}]";
        }

        if (clause.Moves.Count > 0)
        {
            yield return $"moves[{string.Join(", ", clause.Moves.Select(m => $"{m.From?.Text}>{m.To.Text}"))}]";
        }

        foreach (var remark in clause.Remarks)
        {
            yield return Of(remark);
        }

        foreach (var below in clause.Subordinates)
        {
            yield return $"{{{Of(below)}}}";
        }
    }

    private static string Of(VerbGroup verb)
    {
        string?[] marks =
        [
            verb.Only ? "only" : null,
            verb.Modality == Modality.None ? null : verb.Modality.ToString().ToLowerInvariant(),
            verb.Negated ? "not" : null,
            verb.Past ? "past" : null,
            verb.Progressive ? "ing" : null,
            verb.Passive ? "passive" : null,
            verb.Lemma,
            verb.Adverbs.Count > 0 ? $"+{string.Join('+', verb.Adverbs)}" : null,
        ];
        return string.Join(' ', marks.Where(m => m is not null));
    }

    private static string Of(Complement complement)
    {
        var offset = complement.Offset is { } o ? $"{Of(o.Quantity)} {o.Direction} " : "";
        var content =
            complement.Phrase is { } phrase ? Of(phrase)
            : complement.Clause is { } clause ? Of(clause)
            : "";
        return $"{(complement.Only ? "only " : "")}{(complement.Negated ? "not " : "")}{complement.Preposition}[{offset}{content}]";
    }

    private static string Of(Comparison comparison)
    {
        var sign = comparison.Operator switch
        {
            ComparisonOperator.Equal => "=",
            ComparisonOperator.NotEqual => "!=",
            ComparisonOperator.Less => "<",
            ComparisonOperator.LessOrEqual => "<=",
            ComparisonOperator.Greater => ">",
            ComparisonOperator.GreaterOrEqual => ">=",
            _ => "in",
        };
        return $"{sign} {(comparison.Quantity is { } quantity ? Of(quantity) : comparison.Right is { } right ? Of(right) : "?")}";
    }

    private static string Of(Remark remark) => $"({string.Join("; ", remark.Parts.Select(Of))})";

    private static IEnumerable<string> Words(NounPhrase phrase)
    {
        if (phrase.Only)
        {
            yield return "only";
        }

        if (phrase.Negated && phrase.Determiner != DeterminerKind.No)
        {
            yield return "not";
        }

        if (phrase.Determiner is not (DeterminerKind.None or DeterminerKind.Possessive))
        {
            yield return phrase.Determiner switch
            {
                DeterminerKind.Indefinite => "a",
                DeterminerKind.Definite => "the",
                DeterminerKind.Demonstrative => "this",
                var other => other.ToString().ToLowerInvariant(),
            };
        }

        if (phrase.Own)
        {
            yield return "own";
        }

        if (phrase.Quantity is { } quantity && (phrase.HeadToken.Tag != WordTag.Number || !quantity.IsExact || quantity.Kind != QuantityKind.Count))
        {
            yield return $"#{Of(quantity)}";
        }

        var joint =
            phrase.ModifierConjunction == Conjunction.Or ? "|"
            : phrase.ModifierConjunction == Conjunction.And ? "&"
            : " ";
        if (phrase.Modifiers.Count > 0)
        {
            yield return string.Join(joint, phrase.Modifiers.Select(m => m.Text.ToLowerInvariant()));
        }

        if (phrase.HeadToken.Tag != WordTag.Number || phrase.Quantity is null or { IsExact: true, Kind: QuantityKind.Count })
        {
            yield return phrase.Head + (phrase.IsPlural && !phrase.IsPronoun ? "+" : "");
        }

        if (phrase.Apposition is { } apposition)
        {
            yield return $"'{apposition.Text}'";
        }

        if (phrase.Value is { } value)
        {
            yield return $"={Of(value)}";
        }

        if (phrase.Possessor is { } possessor)
        {
            yield return $"of <{Of(possessor)}>";
        }

        if (phrase.Comparison is { } comparison)
        {
            yield return $"cmp[{Of(comparison)}]";
        }

        foreach (var complement in phrase.Complements)
        {
            yield return Of(complement);
        }

        foreach (var remark in phrase.Remarks)
        {
            yield return Of(remark);
        }

        foreach (var relative in phrase.Relatives)
        {
            yield return $"{{{Of(relative)}}}";
        }
    }
}
