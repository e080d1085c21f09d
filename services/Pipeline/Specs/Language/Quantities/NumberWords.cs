using System.Globalization;

namespace AgenticAi.Pipeline.Specs.Language.Quantities;

/// <summary>Numbers in digits and in words.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, decimal> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["dozen"] = 12,
    };

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hundred"] = 100,
        ["thousand"] = 1000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["k"] = 1000,
    };

    private static readonly Dictionary<string, decimal> Ordinals = new(StringComparer.OrdinalIgnoreCase)
    {
        ["first"] = 1,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
    };

    /// <summary>Reads a number at <paramref name="start"/>; the length is in tokens and 0 when there is none.</summary>
    public static (decimal Value, int Length) Read(IReadOnlyList<Token> tokens, int start)
    {
        if (start >= tokens.Count || tokens[start].Kind is not (TokenKind.Number or TokenKind.Word) || IsOrdinal(tokens[start].Text))
        {
            return default;
        }

        var first = tokens[start].Kind == TokenKind.Number ? Digits(tokens[start].Text) : Word(tokens[start].Text);
        var hundred =
            first is null
            && tokens[start].Is("a")
            && start + 1 < tokens.Count
            && (Scales.ContainsKey(tokens[start + 1].Text) || tokens[start + 1].Is("dozen"));
        if (first is null && !hundred)
        {
            return default;
        }

        var total = 0m;
        var value = first ?? 1;
        var i = start + 1;
        for (; i < tokens.Count && i < start + 8 && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (Scales.TryGetValue(tokens[i].Text, out var scale))
            {
                value *= scale;
            }
            else if (tokens[i].Is("dozen"))
            {
                value *= 12;
            }
            else if (value >= 100 && Word(tokens[i].Text) is { } next && next < 100 && tokens[start].Kind == TokenKind.Word)
            {
                total += value;
                value = next;
            }
            else
            {
                break;
            }
        }

        return (total + value, i - start);
    }

    /// <summary>"first", "3rd", "22nd"; null otherwise ("second" is read as a unit of time).</summary>
    public static decimal? Ordinal(string word) =>
        Ordinals.TryGetValue(word, out var value) ? value
        : IsOrdinal(word) ? Digits(word[..^2])
        : null;

    private static bool IsOrdinal(string word) =>
        word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..].ToLowerInvariant() is "st" or "nd" or "rd" or "th";

    private static decimal? Digits(string text) =>
        decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    // "twenty-five" is one token.
    private static decimal? Word(string text)
    {
        if (Small.TryGetValue(text, out var value))
        {
            return value;
        }

        var hyphen = text.IndexOf('-');
        return
            hyphen > 0
            && Small.TryGetValue(text[..hyphen], out var tens)
            && tens >= 20
            && Small.TryGetValue(text[(hyphen + 1)..], out var ones)
            && ones < 10
            ? tens + ones
            : null;
    }
}
