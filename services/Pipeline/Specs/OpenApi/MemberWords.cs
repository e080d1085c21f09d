using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>Descriptions of members: rules without a subject ("not before opensOn") speak of the member.</summary>
internal static partial class MemberWords
{
    public static string Sentence(string member, string description)
    {
        var text = description.Trim();
        var lower = text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : text;
        return Bare().IsMatch(text) ? $"`{member}` is {lower}"
            : Verbal().IsMatch(text) ? $"`{member}` {lower}"
            : text;
    }

    [GeneratedRegex(
        @"^(not|never|always|at (most|least)|no (later|earlier|more|less) than|required|unique)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(must|shall|may|can|cannot|can't|is|are|has|have|expires?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Verbal();
}
