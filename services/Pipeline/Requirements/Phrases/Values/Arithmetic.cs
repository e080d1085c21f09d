using System.Globalization;
using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Values;

/// <summary>"the number of nights times the nightly price of the berth", "10 % of the price", "12.50": values joined by signs, read from left to right.</summary>
internal static partial class Arithmetic
{
    /// <summary>Null when one of the values is not understood.</summary>
    public static Expression? Read(string words, PhraseScope scope)
    {
        var parts = Sign().Split(words.Trim().TrimEnd('.', ',', ';'));
        var result = Operand(parts[0], scope);
        for (var i = 1; i + 1 < parts.Length && result is not null; i += 2)
        {
            result = Operand(parts[i + 1], scope) is { } right ? new BinaryExpression(result, OperatorOf(parts[i]), right) : null;
        }

        return result;
    }

    private static Expression? Operand(string words, PhraseScope scope)
    {
        if (decimal.TryParse(words, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return Formula.Number(number);
        }

        if (Share().Match(words) is { Success: true } share)
        {
            var part = decimal.Parse(share.Groups["percent"].Value, CultureInfo.InvariantCulture) / 100;
            return Operand(share.Groups["of"].Value, scope) is { } whole
                ? new BinaryExpression(whole, BinaryOperator.Multiply, Formula.Number(part))
                : null;
        }

        var clauses = EnglishAnalyzer.Analyze($"it is {words}").Clauses.ToList();
        return clauses is [{ Object: { } phrase, Subordinates.Count: 0, IsPartial: false }] ? ValueResolver.Resolve(phrase, scope)?.Expression : null;
    }

    private static BinaryOperator OperatorOf(string sign) =>
        sign.ToLowerInvariant() switch
        {
            "plus" or "+" => BinaryOperator.Add,
            "minus" or "less" or "-" => BinaryOperator.Subtract,
            "divided by" or "/" => BinaryOperator.Divide,
            _ => BinaryOperator.Multiply,
        };

    [GeneratedRegex(@"\s+(?<sign>times|multiplied by|plus|minus|less|divided by|[*+/×-])\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^(?<percent>\d+(?:\.\d+)?) ?(?:%|percent|per cent) of (?<of>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Share();
}
