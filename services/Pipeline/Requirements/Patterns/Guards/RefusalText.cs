using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Guards;

/// <summary>What people are told when a rule refuses them, in the words of the text.</summary>
internal static partial class RefusalText
{
    /// <summary>Of a sentence that names the condition, the condition alone; without status and code, which the answer tells by itself.</summary>
    public static string Of(string words, string? code)
    {
        var condition = Reason().Match(words);
        var text = (condition.Success ? condition.Groups["reason"].Value : words).Replace("`", "", StringComparison.Ordinal).Trim();
        text = Answer().Replace(text, "").TrimEnd('.', ',', ';', ' ');
        text = code is not null && Bare().IsMatch(text) ? Naming.Phrase(code) : text;
        return text.Length == 0 ? "This is not possible." : char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }

    [GeneratedRegex(
        @"^when [^,]+, the (?:system|service|application) shall (?:refuse|reject|deny)\b.*?\bif (?<reason>.+)$|^while (?<reason>[^,]+), the (?:system|service|application) shall (?:refuse|reject|deny)\b|^if (?<reason>[^,]+), (?:then )?the (?:system|service|application) shall (?:refuse|reject|deny)\b|^if (?<reason>[^,]+),.*\b(?:is|are) (?:refused|rejected|denied)\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Reason();

    /// <summary>"(409)", "with 409", ", else 409 `too_late`", and what a note gives behind its condition: "hold expired: 410 hold_expired".</summary>
    [GeneratedRegex(
        @"\s*\([^()]*\b[45]\d\d\b[^()]*\)|\s+with (?:status |HTTP )?[45]\d\d\b(?: \w+_\w+)?|[,;]? (?:else|otherwise) [45]\d\d\b.*$|(?<=\w): [45]\d\d\b.*$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Answer();

    /// <summary>Nothing that could be understood alone: "once; again".</summary>
    [GeneratedRegex(@"^(?:once|twice|again|else|otherwise|then|\W)*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
