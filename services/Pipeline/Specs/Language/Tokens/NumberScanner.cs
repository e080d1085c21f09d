using AgenticAi.Pipeline.Specs.Language.Quantities;

namespace AgenticAi.Pipeline.Specs.Language.Tokens;

/// <summary>Numbers, dates, times; a word that starts with digits ("2FA") or a version ("3.1.1") is an identifier.</summary>
internal static class NumberScanner
{
    public static (TokenKind Kind, int End) Scan(string text, int start)
    {
        if (DateEnd(text, start) is var dateEnd and > 0)
        {
            return (TokenKind.Date, dateEnd);
        }

        var end = Digits(text, start);
        if (end - start <= 2 && At(text, end) == ':' && Digits(text, end + 1) - end - 1 == 2)
        {
            end = Digits(text, end + 1);
            return (TokenKind.Time, At(text, end) == ':' && Digits(text, end + 1) == end + 3 ? end + 3 : end);
        }

        while (At(text, end) == ',' && Digits(text, end + 1) == end + 4 && end - start <= 15)
        {
            end += 4;
        }

        if (At(text, end) == '.' && char.IsAsciiDigit(At(text, end + 1)))
        {
            end = Digits(text, end + 1);
            if (At(text, end) == '.' && char.IsAsciiDigit(At(text, end + 1)))
            {
                return (TokenKind.Identifier, WordScanner.NameEnd(text, end));
            }
        }

        return Suffixed(text, start, end);
    }

    private static (TokenKind Kind, int End) Suffixed(string text, int start, int end)
    {
        var nameEnd = WordScanner.NameEnd(text, end);
        if (nameEnd == end)
        {
            return (TokenKind.Number, end);
        }

        var suffix = text[end..nameEnd].ToLowerInvariant();
        return suffix switch
        {
            "st" or "nd" or "rd" or "th" => (TokenKind.Number, nameEnd),
            _ when MeasureWords.IsUnit(suffix) => (TokenKind.Number, end),
            "k" or "x" => (TokenKind.Number, end),
            _ => (TokenKind.Identifier, nameEnd),
        };
    }

    private static int DateEnd(string text, int start) =>
        Digits(text, start) == start + 4
        && At(text, start + 4) == '-'
        && Digits(text, start + 5) == start + 7
        && At(text, start + 7) == '-'
        && Digits(text, start + 8) == start + 10
            ? start + 10
            : 0;

    private static int Digits(string text, int start)
    {
        var end = Math.Min(start, text.Length);
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static char At(string text, int i) => i < text.Length ? text[i] : '\0';
}
