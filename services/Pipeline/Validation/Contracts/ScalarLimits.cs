using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>Limits of strings and numbers in a schema.</summary>
internal static class ScalarLimits
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static string? Breach(JsonNode value, JsonObject rules, string place) =>
        value.GetValueKind() switch
        {
            JsonValueKind.String => OfText(value.GetValue<string>(), rules, place),
            JsonValueKind.Number when decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                OfNumber(number, rules, place),
            _ => null,
        };

    /// <summary>Null when the schema does not say it.</summary>
    public static decimal? Whole(JsonObject rules, string keyword) =>
        rules[keyword] is JsonValue limit
        && limit.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(limit.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string? OfText(string text, JsonObject rules, string place)
    {
        // JSON Schema counts characters of Unicode, not code units.
        var length = new StringInfo(text).LengthInTextElements;
        if (Whole(rules, "minLength") > length || Whole(rules, "maxLength") < length)
        {
            return $"{place} has {length} characters, more or fewer than allowed";
        }

        if (rules["pattern"]?.ToString() is { } pattern && !Matches(text, pattern))
        {
            return $"{place} does not match {pattern}";
        }

        return rules["format"]?.ToString() is { } format && !TextFormats.Fits(format, text) ? $"{place} is no {format}" : null;
    }

    private static string? OfNumber(decimal number, JsonObject rules, string place)
    {
        // 3.0 has a flag beside the limit, 3.1 a limit of its own.
        var isAbove = Whole(rules, "minimum") is not { } least || (IsStrict(rules, "exclusiveMinimum") ? number > least : number >= least);
        var isBelow = Whole(rules, "maximum") is not { } most || (IsStrict(rules, "exclusiveMaximum") ? number < most : number <= most);
        if (!isAbove || !isBelow || Whole(rules, "exclusiveMinimum") >= number || Whole(rules, "exclusiveMaximum") <= number)
        {
            return $"{place} is {number.ToString(CultureInfo.InvariantCulture)}, outside of its range";
        }

        return Whole(rules, "multipleOf") is { } unit and not 0 && number % unit != 0
            ? $"{place} is no multiple of {unit.ToString(CultureInfo.InvariantCulture)}"
            : null;
    }

    private static bool IsStrict(JsonObject rules, string keyword) => rules[keyword]?.GetValueKind() == JsonValueKind.True;

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.None, Patience);
        }
        catch (ArgumentException)
        {
            // Not every pattern of a document can be run here; such a one can't be held against the application.
            return true;
        }
    }
}
