using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Specs;

/// <summary>Labels that authors give to their requirements: REQ-B1, US3, FR-2.1, R12.</summary>
internal static partial class RequirementLabel
{
    /// <summary>The label at the start of a text, without punctuation; null when there is none.</summary>
    public static string? At(string text) => Pattern().Match(text) is { Success: true } match ? match.Groups["label"].Value : null;

    [GeneratedRegex(
        @"^[\[(]?(?<label>[A-Z]{1,10}(?:-[A-Z]{1,10})*[- ]?[A-Z]?\d+(?:[.\-]\d+)*[a-z]?)[\])]?(?:[:.)]\s|\s+[-–—:]?|$)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
