namespace AgenticAi.Pipeline.Specs.Language.Sentences;

/// <summary>"REQ-B1", "US3", "FR-12:", "4." before a sentence.</summary>
internal static class SentenceLabel
{
    /// <summary>How many tokens the label takes with the mark behind it; 0 when the sentence has none.</summary>
    public static int Length(List<Token> tokens)
    {
        if (tokens.Count < 2 || tokens[0].Kind is not (TokenKind.Identifier or TokenKind.Number))
        {
            return 0;
        }

        var marked = tokens[1].Text is "." or ")" or ":";
        if (tokens[0].Kind == TokenKind.Number)
        {
            return tokens.Count > 2 && marked && tokens[1].Text != ":" ? 2 : 0;
        }

        return IsSerial(tokens[0].Text)
            ? (
                tokens.Count > 2 && marked ? 2
                : StartsSentence(tokens[1]) ? 1
                : 0
            )
            : 0;
    }

    private static bool IsSerial(string text) =>
        char.IsAsciiLetterUpper(text[0]) && text.Length <= 14 && char.IsAsciiDigit(text[^1]) && !text.Any(char.IsAsciiLetterLower);

    private static bool StartsSentence(Token next) => next.Kind == TokenKind.Word && char.IsUpper(next.Text[0]);
}
