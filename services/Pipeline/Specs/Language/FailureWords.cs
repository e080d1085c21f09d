using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>"Always fails", "This endpoint always returns an error".</summary>
public static partial class FailureWords
{
    public static bool In(string text) => Always().IsMatch(text);

    /// <returns>Where a text says it; null when it does not.</returns>
    public static TextSpan? Find(string text) => Always().Match(text) is { Success: true } match ? new TextSpan(match.Index, match.Length) : null;

    [GeneratedRegex(
        @"^(?:(?:this|the) (?:operation|endpoint|request|call|method|route|resource) |it )?always (?:fails|errors|throws(?: an? (?:error|exception))?|(?:returns|answers(?: with)?|produces|gives|responds with) (?:an? )?(?:error|failure)(?: response)?)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Always();
}
