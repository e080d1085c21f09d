namespace AgenticAi.Pipeline.Specs.Language.Tokens;

/// <summary>Arrows, comparison signs, brackets, currency signs and all other marks.</summary>
internal static class MarkScanner
{
    private static readonly (string Mark, TokenKind Kind)[] Long =
    [
        ("-->", TokenKind.Arrow),
        ("==>", TokenKind.Arrow),
        ("...", TokenKind.Punctuation),
        ("->", TokenKind.Arrow),
        ("=>", TokenKind.Arrow),
        ("<=", TokenKind.Comparison),
        (">=", TokenKind.Comparison),
        ("!=", TokenKind.Comparison),
        ("<>", TokenKind.Comparison),
        ("==", TokenKind.Comparison),
        ("--", TokenKind.Punctuation),
        ("..", TokenKind.Symbol),
    ];

    public static (TokenKind Kind, int End) Scan(string text, int start)
    {
        foreach (var (mark, kind) in Long)
        {
            if (string.CompareOrdinal(text, start, mark, 0, mark.Length) == 0)
            {
                return (kind, start + mark.Length);
            }
        }

        var kindOfOne = text[start] switch
        {
            '→' or '⟶' or '➔' or '➜' or '⇒' => TokenKind.Arrow,
            '<' or '>' or '≤' or '≥' or '≠' or '=' => TokenKind.Comparison,
            '$' or '€' or '£' or '¥' => TokenKind.Currency,
            '%' => TokenKind.Percent,
            '(' or '[' or '{' => TokenKind.Open,
            ')' or ']' or '}' => TokenKind.Close,
            '.' or ',' or ';' or ':' or '!' or '?' or '—' or '–' or '…' => TokenKind.Punctuation,
            _ => TokenKind.Symbol,
        };
        var pair = char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]);
        return (kindOfOne, start + (pair ? 2 : 1));
    }
}
