namespace AgenticAi.Pipeline.Specs.Language.Quantities;

/// <summary>One number with what is glued to it: a currency, a percent sign.</summary>
internal sealed record Amount(decimal Value, QuantityKind Kind, string? Unit, int End)
{
    private static readonly HashSet<string> SingleUnitContexts = new(StringComparer.OrdinalIgnoreCase)
    {
        "within",
        "after",
        "least",
        "most",
        "than",
        "every",
        "half",
        "in",
        "to",
        "per",
        "exactly",
    };

    public bool IsFraction { get; init; }

    public static Amount? Read(IReadOnlyList<Token> tokens, int start)
    {
        if (start >= tokens.Count)
        {
            return null;
        }

        var token = tokens[start];
        if (token.Kind == TokenKind.Currency)
        {
            var (money, length) = NumberWords.Read(tokens, start + 1);
            return length == 0 ? null : new(money, QuantityKind.Money, MeasureWords.Currency(token.Text), start + 1 + length);
        }

        if (token.Kind == TokenKind.Word && ReadWord(tokens, start) is { } word)
        {
            return word;
        }

        var (value, count) = NumberWords.Read(tokens, start);
        return count == 0 || IsPronoun(tokens, start) ? null : WithSign(tokens, value, start + count);
    }

    private static Amount WithSign(IReadOnlyList<Token> tokens, decimal value, int end)
    {
        if (end < tokens.Count)
        {
            if (tokens[end].Kind == TokenKind.Percent || tokens[end].Is("percent"))
            {
                return new(value, QuantityKind.Percentage, "%", end + 1);
            }

            if (tokens[end].Kind == TokenKind.Currency || (MeasureWords.Currency(tokens[end].Text) is { Length: 3 } && tokens[end].Text.Length == 3))
            {
                return new(value, QuantityKind.Money, MeasureWords.Currency(tokens[end].Text), end + 1);
            }
        }

        return new(value, QuantityKind.Count, null, end);
    }

    private static Amount? ReadWord(IReadOnlyList<Token> tokens, int start)
    {
        switch (tokens[start].Text.ToLowerInvariant())
        {
            case "twice":
                return new(2, QuantityKind.Frequency, "time", start + 1);
            case "thrice":
                return new(3, QuantityKind.Frequency, "time", start + 1);
            case "once" when IsFrequency(tokens, start):
                return new(1, QuantityKind.Frequency, "time", start + 1);
            case "half":
                return new(0.5m, QuantityKind.Count, null, IsUnitAfterArticle(tokens, start + 1) ? start + 2 : start + 1) { IsFraction = true };
            case "a" or "an" when start > 0 && SingleUnitContexts.Contains(tokens[start - 1].Text) && IsUnitAfterArticle(tokens, start):
                return new(1, QuantityKind.Count, null, start + 1);
            default:
                return null;
        }
    }

    private static bool IsUnitAfterArticle(IReadOnlyList<Token> tokens, int start) =>
        start + 1 < tokens.Count && (tokens[start].Is("a") || tokens[start].Is("an")) && DurationUnits.Find(tokens[start + 1].Text) is not null;

    // "can be used once", "once per day"; not "once the order is paid".
    private static bool IsFrequency(IReadOnlyList<Token> tokens, int start) =>
        start + 1 >= tokens.Count
        || tokens[start + 1].Kind is TokenKind.Punctuation or TokenKind.Close
        || (
            tokens[start + 1].Text.ToLowerInvariant() is var next
            && (
                next is "per" or "for" or "by" or "every" or "each" or "in" or "within" or "only" or "and" or "or" or "before"
                || (next == "a" && IsUnitAfterArticle(tokens, start + 1))
            )
        );

    // "add one, look at one": the word stands for a noun.
    private static bool IsPronoun(IReadOnlyList<Token> tokens, int start) =>
        tokens[start].Is("one")
        && (
            start + 1 >= tokens.Count
            || tokens[start + 1].Kind is TokenKind.Punctuation or TokenKind.Close
            || tokens[start + 1].Is("by")
            || tokens[start + 1].Is("that")
        )
        && (
            start == 0
            || !tokens[start - 1].Is("least") && !tokens[start - 1].Is("most") && !tokens[start - 1].Is("than") && !tokens[start - 1].Is("exactly")
        );
}
