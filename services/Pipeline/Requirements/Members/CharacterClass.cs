using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>"capital letters", "letters and digits without 0, O, 1 and I" as regular expression and as alphabet.</summary>
internal static partial class CharacterClass
{
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";

    /// <summary>Null when the words speak of characters without saying which.</summary>
    public static string? Pattern(string words, int? from, int? to)
    {
        var set = Set(words);
        return set.Length == 0 ? null : $"[{set}]{Count(from, to)}";
    }

    /// <summary>The characters that a generated code may use.</summary>
    public static string Alphabet(string words)
    {
        var letters = Small().IsMatch(words) ? Capitals.ToLowerInvariant() : Capitals;
        var onlyDigits = AnyDigit().IsMatch(words) && !AnyLetter().IsMatch(words);
        var onlyLetters = AnyLetter().IsMatch(words) && !AnyDigit().IsMatch(words);
        var all = (onlyDigits ? "" : letters) + (onlyLetters ? "" : Digits);
        var without = Without().Match(words) is { Success: true } match
            ? Single().Matches(match.Groups["list"].Value).Select(single => single.Value[0]).ToHashSet()
            : [];
        return string.Concat(all.Where(c => !without.Contains(c)));
    }

    private static string Set(string words)
    {
        var set =
            Capital().IsMatch(words) ? "A-Z"
            : Small().IsMatch(words) ? "a-z"
            : AnyLetter().IsMatch(words) || words.Contains("alphanumeric", StringComparison.OrdinalIgnoreCase) ? "A-Za-z"
            : "";
        set += AnyDigit().IsMatch(words) || words.Contains("alphanumeric", StringComparison.OrdinalIgnoreCase) ? "0-9" : "";
        set += Underscore().IsMatch(words) ? "_" : "";
        return set + (Hyphen().IsMatch(words) ? "-" : "");
    }

    private static string Count(int? from, int? to) =>
        (from, to) switch
        {
            (null or <= 1, null) => "+",
            ({ } exact, { } same) when exact == same => $"{{{exact}}}",
            _ => $"{{{from ?? 0},{to}}}",
        };

    [GeneratedRegex(@"\b(?:capital|upper[- ]?case)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Capital();

    [GeneratedRegex(@"\b(?:small|lower[- ]?case|kebab-case)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Small();

    [GeneratedRegex(@"\bletters?\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnyLetter();

    [GeneratedRegex(@"\b(?:digits?|numeric|numbers|kebab-case)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnyDigit();

    [GeneratedRegex(@"\bunderscores?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Underscore();

    [GeneratedRegex(@"\b(?:hyphens?|dash(?:es)?|kebab-case)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"\bwithout (?<list>.+)$|\b(?:except|excluding|but not) (?<list>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Without();

    [GeneratedRegex(@"\b[A-Za-z0-9]\b")]
    private static partial Regex Single();
}
