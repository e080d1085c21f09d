using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>The specification's own name for a demand: REQ-B1, US3, FR-2.1, AC12.</summary>
internal static partial class RequirementLabel
{
    /// <returns>The label at the start of the text (null for none) and where the words after it begin.</returns>
    public static (string? Label, int Start) Find(string text)
    {
        var match = Shape().Match(text);
        return match.Success ? (match.Groups["label"].Value, match.Length) : (null, 0);
    }

    [GeneratedRegex(@"^\s*[\[(]?(?<label>[A-Z]{1,6}(?:-[A-Z]{1,6})?-?\d{1,4}(?:\.\d{1,3})*[a-z]?)[\])]?(?:\s*[:.–—-])?\s+(?=\S)")]
    private static partial Regex Shape();
}
