namespace AgenticAi.Pipeline.Specs.Language.Tokens;

/// <summary>Words with inner hyphens and abbreviation points, and identifiers.</summary>
internal static class WordScanner
{
    private static readonly string[] Abbreviations =
    [
        "e.g.",
        "i.e.",
        "etc.",
        "vs.",
        "cf.",
        "approx.",
        "incl.",
        "excl.",
        "resp.",
        "no.",
        "nr.",
        "max.",
        "min.",
        "dr.",
        "mr.",
        "mrs.",
        "ms.",
        "st.",
        "a.m.",
        "p.m.",
        "inc.",
        "ltd.",
        "dept.",
        "fig.",
        "sec.",
        "ca.",
        "u.s.",
        "ph.d.",
    ];

    // A sentence may well end in these words, so their point belongs to them only when the sentence goes on in lower case or with a number.
    private static readonly HashSet<string> AlsoWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "no.",
        "max.",
        "min.",
        "st.",
        "sec.",
        "fig.",
        "ms.",
        "etc.",
    };

    public static (TokenKind Kind, int End) Scan(string text, int start)
    {
        if (AbbreviationEnd(text, start) is var abbreviation and > 0)
        {
            return (TokenKind.Word, abbreviation);
        }

        var end = NameEnd(text, start);
        var kind = IsIdentifier(text.AsSpan(start, end - start)) ? TokenKind.Identifier : TokenKind.Word;
        while (Joins(text, end))
        {
            var next = NameEnd(text, end + 1);
            var serial = char.IsAsciiDigit(text[end + 1]) || (kind == TokenKind.Identifier && text[end] == '-');
            kind = serial || text[end] == '.' || IsIdentifier(text.AsSpan(end + 1, next - end - 1)) ? TokenKind.Identifier : kind;
            end = next;
        }

        return (kind, end);
    }

    public static int NameEnd(string text, int start)
    {
        var end = start;
        while (
            end < text.Length
            && (
                char.IsLetterOrDigit(text[end])
                || text[end] == '_'
                || char.GetUnicodeCategory(text[end]) is System.Globalization.UnicodeCategory.NonSpacingMark
            )
        )
        {
            end++;
        }

        return end;
    }

    // read-only, ORD-000001, details.available; not "end.Next" nor "1-5".
    private static bool Joins(string text, int end) =>
        end + 1 < text.Length
        && (
            (text[end] == '-' && char.IsLetterOrDigit(text[end + 1]))
            || (text[end] == '.' && char.IsAsciiLetterLower(text[end + 1]) && end + 2 < text.Length && char.IsLetter(text[end + 2]))
        );

    private static bool IsIdentifier(ReadOnlySpan<char> word)
    {
        if (word.Contains('_') || word.ContainsAnyInRange('0', '9'))
        {
            return word.Length > 1;
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static int AbbreviationEnd(string text, int start)
    {
        foreach (var abbreviation in Abbreviations)
        {
            var end = start + abbreviation.Length;
            if (string.Compare(text, start, abbreviation, 0, abbreviation.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return !AlsoWords.Contains(abbreviation) || GoesOn(text, end) ? end : 0;
            }
        }

        return 0;
    }

    private static bool GoesOn(string text, int end)
    {
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end < text.Length && (char.IsLower(text[end]) || char.IsDigit(text[end]) || text[end] is ',' or ')');
    }
}
