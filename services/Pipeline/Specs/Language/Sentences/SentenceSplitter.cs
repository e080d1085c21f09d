namespace AgenticAi.Pipeline.Specs.Language.Sentences;

/// <summary>Groups tokens into sentences: at full stops, blank lines and list marks.</summary>
internal static class SentenceSplitter
{
    public static IEnumerable<List<Token>> Split(IReadOnlyList<Token> tokens, string text)
    {
        var sentence = new List<Token>();
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (sentence.Count > 0 && IsBreakBefore(tokens, i, text))
            {
                yield return sentence;
                sentence = [];
                depth = 0;
            }

            if (IsListMark(tokens, i, text, sentence.Count == 0))
            {
                continue;
            }

            sentence.Add(tokens[i]);
            depth += tokens[i].Kind switch
            {
                TokenKind.Open => 1,
                TokenKind.Close => depth > 0 ? -1 : 0,
                _ => 0,
            };
            if (IsEnd(tokens, i, sentence, depth))
            {
                yield return sentence;
                sentence = [];
                depth = 0;
            }
        }

        if (sentence.Count > 0)
        {
            yield return sentence;
        }
    }

    private static bool IsEnd(IReadOnlyList<Token> tokens, int i, List<Token> sentence, int depth)
    {
        if (tokens[i].Kind != TokenKind.Punctuation || tokens[i].Text is not ("." or "!" or "?"))
        {
            return i + 1 < tokens.Count && tokens[i].Is("etc.") && StartsSentence(tokens[i + 1]);
        }

        // "1." and "US3." label what follows.
        if (sentence.Count == 2 && sentence[0].Kind == TokenKind.Number)
        {
            return false;
        }

        return i + 1 == tokens.Count || (depth == 0 && StartsSentence(tokens[i + 1]));
    }

    private static bool StartsSentence(Token next) =>
        next.Kind is not (TokenKind.Punctuation or TokenKind.Close or TokenKind.Arrow)
        && (next.Kind != TokenKind.Word || char.IsUpper(next.Text[0]) || !char.IsLetter(next.Text[0]) || next.IsLiteral);

    private static bool IsBreakBefore(IReadOnlyList<Token> tokens, int i, string text)
    {
        var gap = text.AsSpan(tokens[i - 1].Span.End, tokens[i].Span.Offset - tokens[i - 1].Span.End);
        var lines = gap.Count('\n');
        return lines > 1 || (lines == 1 && (IsListMark(tokens, i, text, true) || IsNumberMark(tokens, i)));
    }

    // A bullet stands at the start of a line and is followed by a blank.
    private static bool IsListMark(IReadOnlyList<Token> tokens, int i, string text, bool atStart)
    {
        var token = tokens[i];
        return atStart
            && token.Text is "-" or "*" or "+" or "•" or "·" or "–"
            && token.Span.End < text.Length
            && char.IsWhiteSpace(text[token.Span.End])
            && IsLineStart(text, token.Span.Offset);
    }

    private static bool IsNumberMark(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Kind == TokenKind.Number
        && i + 2 < tokens.Count
        && tokens[i + 1].Text is "." or ")"
        && tokens[i + 1].Span.End < tokens[i + 2].Span.Offset;

    private static bool IsLineStart(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is ' ' or '\t')
        {
            offset--;
        }

        return offset == 0 || text[offset - 1] == '\n';
    }
}
