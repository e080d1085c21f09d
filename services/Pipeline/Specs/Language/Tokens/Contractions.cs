namespace AgenticAi.Pipeline.Specs.Language.Tokens;

/// <summary>Splits "can't", "cannot", "doctor's", "members'" and "it's" so that each part has its own place.</summary>
internal static class Contractions
{
    /// <summary>The lemma of every "'s" and of the apostrophe after a plural.</summary>
    public const string PossessiveMark = "'s";

    private static readonly string[] Clitics = ["s", "re", "ve", "ll", "d", "m"];

    private static readonly Dictionary<string, string> Stems = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ca"] = "can",
        ["wo"] = "will",
        ["sha"] = "shall",
    };

    public static IEnumerable<Token> Word(string text, int start, int end)
    {
        var word = text[start..end];
        if (word.Equals("cannot", StringComparison.OrdinalIgnoreCase))
        {
            return [Part(text, start, start + 3, "can"), Part(text, start + 3, end, "not")];
        }

        var negative = word.Length > 2 && word[^1] is 'n' or 'N' && end + 1 < text.Length && IsApostrophe(text[end]) && text[end + 1] is 't' or 'T';
        if (negative)
        {
            var stem = word[..^1];
            return [Part(text, start, end - 1, Stems.GetValueOrDefault(stem, stem)), Part(text, end - 1, end + 2, "not")];
        }

        return [Part(text, start, end, word)];
    }

    /// <summary>The part that an apostrophe starts, or null when the apostrophe is something else.</summary>
    public static Token? Clitic(string text, int start)
    {
        if (!IsApostrophe(text[start]) || start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '`' or '"'))
        {
            return null;
        }

        var end = WordScanner.NameEnd(text, start + 1);
        var clitic = text[(start + 1)..end].ToLowerInvariant();
        if (Clitics.Contains(clitic))
        {
            return Part(text, start, end, "'" + clitic);
        }

        var plural =
            end == start + 1 && text[start - 1] is 's' or 'S' && start + 2 < text.Length && text[start + 1] == ' ' && char.IsLetter(text[start + 2]);
        return plural ? Part(text, start, start + 1, PossessiveMark) : null;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static Token Part(string text, int start, int end, string lemma) =>
        new(TokenKind.Word, text[start..end], TextSpan.Between(start, end)) { Lemma = lemma.ToLowerInvariant() };
}
