namespace AgenticAi.Pipeline.Specs.Language.Tokens;

/// <summary>Paths such as /api/x/{id}?q=, URLs and e-mail addresses.</summary>
internal static class PathScanner
{
    private const string PathMarks = "/{}-_.~:?=&%+@#[]$!*";
    private const int LongestAddress = 250;

    // "and/or" is no path, "/ship" is.
    public static bool IsPathStart(string text, int start) =>
        start + 1 < text.Length
        && (char.IsAsciiLetter(text[start + 1]) || text[start + 1] is '{' or ':' or '_')
        && (start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is ')' or '}'));

    public static bool IsUrlStart(string text, int start) =>
        string.CompareOrdinal(text, start, "http://", 0, 7) == 0 || string.CompareOrdinal(text, start, "https://", 0, 8) == 0;

    /// <summary>The end without the punctuation that belongs to the sentence.</summary>
    public static int End(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || PathMarks.Contains(text[end])))
        {
            end++;
        }

        while (end > start + 1 && ".,:;?!*".Contains(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Zero when no address starts here.</summary>
    public static int EmailEnd(string text, int start)
    {
        var at = start;
        var last = Math.Min(text.Length, start + LongestAddress);
        while (at < last && (char.IsAsciiLetterOrDigit(text[at]) || "._%+-".Contains(text[at])))
        {
            at++;
        }

        if (at >= last || text[at] != '@')
        {
            return 0;
        }

        var end = at + 1;
        last = Math.Min(text.Length, at + LongestAddress);
        while (end < last && (char.IsAsciiLetterOrDigit(text[end]) || ".-".Contains(text[end])))
        {
            end++;
        }

        while (end > at && ".-".Contains(text[end - 1]))
        {
            end--;
        }

        return end > at + 1 ? end : 0;
    }
}
