using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Names that generated code can use, whatever the specification calls a thing.</summary>
internal static partial class SafeName
{
    private const int Longest = 48;

    /// <summary>PascalCase singular.</summary>
    public static string Entity(string phrase) => Letters(Naming.Pascal(WordForms.Singular(Naming.Phrase(phrase))), "Item");

    /// <summary>camelCase.</summary>
    public static string Member(string phrase) => Letters(Naming.Camel(Email().Replace(phrase, "email")), "value");

    [GeneratedRegex(@"\be-?mail(?: address)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    private static string Letters(string name, string fallback)
    {
        var safe = string.Concat(name.Where(char.IsAsciiLetterOrDigit));
        safe = safe.Length > Longest ? safe[..Longest] : safe;
        return safe.Length == 0 ? fallback
            : char.IsDigit(safe[0]) ? (char.IsUpper(fallback[0]) ? "N" : "n") + safe
            : safe;
    }
}
