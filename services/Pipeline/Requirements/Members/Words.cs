using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Small readings of literal words.</summary>
internal static partial class Words
{
    /// <summary>Without quotes and backticks.</summary>
    public static string Unquote(string text) => text.Trim().Trim('`', '"', '\'', '“', '”', '‘', '’').Trim();

    /// <summary>A number, a truth value, now, or a string.</summary>
    public static Expression Literal(string text)
    {
        var plain = Unquote(text);
        return plain.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" => new Literal(true),
            "false" or "no" or "off" => new Literal(false),
            "now" or "current time" or "the current time" or "current timestamp" or "the current date and time" => new PathExpression("now", []),
            "today" or "current date" or "the current date" => new PathExpression("today", []),
            "null" or "empty" or "none" => new Literal(null),
            "zero" => new Literal(0m),
            _ => decimal.TryParse(plain, out var number) && !LeadingZero().IsMatch(plain) ? new Literal(number) : new Literal(plain),
        };
    }

    /// <summary>Drops a, an, the, its, their ... at the start.</summary>
    public static string WithoutDeterminer(string text) => Determiner().Replace(text.Trim(), "");

    /// <summary>Whether the phrase starts with "a" or "an".</summary>
    public static bool IsIndefinite(string text) => Indefinite().IsMatch(text.TrimStart());

    [GeneratedRegex(@"^0\d")]
    private static partial Regex LeadingZero();

    [GeneratedRegex(@"^(?:(?:a|an|the|its|their|his|her|one|each|every|exactly one|some)\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Determiner();

    [GeneratedRegex(@"^(?:a|an)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Indefinite();
}
