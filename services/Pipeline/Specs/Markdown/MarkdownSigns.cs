using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Specs.Markdown;

/// <summary>Tells Markdown that was saved as plain text by what plain text never has: <c>#</c> headings, table rulers and code fences.</summary>
internal static partial class MarkdownSigns
{
    public static bool In(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"^(#{1,6} +\S|\|?[ :]*-{3,}[ :]*\|[-| :]*$|```)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
