using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Specs.PlainText;

/// <summary>One line of plain text and the shape that its layout suggests.</summary>
/// <param name="Offset">Of the line in the file.</param>
internal sealed partial record TextLine(string Text, int Offset)
{
    private const int LongestHeadingWords = 8;

    public bool IsBlank { get; } = string.IsNullOrWhiteSpace(Text);

    public int Indent { get; } = Text.Length - Text.TrimStart().Length;

    public string Words { get; } = Text.Trim();

    /// <summary>The mark of a list item: its length with the spaces after it, and the number of a numbered one.</summary>
    public (int Length, int? Number)? Item { get; } = ReadItem(Text.TrimStart());

    /// <summary>1 for a line of <c>===</c>, 2 for <c>---</c>, 0 for anything else.</summary>
    public int RulerLevel =>
        !Ruler().IsMatch(Words) ? 0
        : Words[0] == '=' ? 1
        : 2;

    /// <summary>1 for CAPITALS, 2 for a short line without an end mark, 0 for anything else.</summary>
    public int HeadingLevel
    {
        get
        {
            var words = Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            if (
                words is 0 or > LongestHeadingWords
                || !char.IsUpper(Words.FirstOrDefault(char.IsLetter))
                || Words[^1] is '.' or ',' or ';' or '?' or '!'
            )
            {
                return 0;
            }

            var isCapitals = Words.Count(char.IsLetter) > 2 && !Words.Any(char.IsLower);
            return isCapitals ? 1
                : Words[^1] == ':' ? 0
                : 2;
        }
    }

    private static (int Length, int? Number)? ReadItem(string words)
    {
        var match = Mark().Match(words);
        return !match.Success ? null : (match.Length, int.TryParse(match.Groups["number"].Value, out var number) ? number : null);
    }

    [GeneratedRegex(@"^([-*+•·▪◦–—]|(?<number>\d{1,4})[.)]|\((?<number>\d{1,4}|[a-z])\)|[a-z][.)])\s+(?=\S)", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    [GeneratedRegex("^(={3,}|-{3,})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Ruler();
}
