using AgenticAi.Pipeline.Specs.Language.Tokens;

namespace AgenticAi.Pipeline.Specs.Language.Sentences;

/// <summary>Joins the tokens of the caller's phrases; the longest phrase wins, and the last word may be plural.</summary>
internal sealed class KnownTerms
{
    private readonly Dictionary<string, List<string[]>> termsByFirstWord = new(StringComparer.OrdinalIgnoreCase);

    public KnownTerms(IEnumerable<string> terms)
    {
        foreach (var term in terms)
        {
            var words = Tokenizer.Tokenize(term).Select(t => t.Text).ToArray();
            if (words.Length > 1)
            {
                if (!termsByFirstWord.TryGetValue(words[0], out var list))
                {
                    termsByFirstWord[words[0]] = list = [];
                }

                list.Add(words);
            }
        }

        foreach (var list in termsByFirstWord.Values)
        {
            list.Sort((a, b) => b.Length.CompareTo(a.Length));
        }
    }

    public List<Token> Join(List<Token> tokens, string text)
    {
        if (termsByFirstWord.Count == 0)
        {
            return tokens;
        }

        var joined = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var length = Match(tokens, i);
            joined.Add(length == 0 ? tokens[i] : Term(tokens[i].Span.Cover(tokens[i + length - 1].Span), text));
            i += Math.Max(0, length - 1);
        }

        return joined;
    }

    private static Token Term(TextSpan span, string text)
    {
        var words = string.Join(' ', span.In(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new(TokenKind.Term, words, span) { Lemma = WordForms.Singular(words) };
    }

    private int Match(List<Token> tokens, int start)
    {
        if (tokens[start].Kind != TokenKind.Word || !termsByFirstWord.TryGetValue(tokens[start].Text, out var terms))
        {
            return 0;
        }

        foreach (var words in terms)
        {
            if (
                start + words.Length <= tokens.Count
                && Enumerable.Range(0, words.Length).All(k => Same(tokens[start + k].Text, words[k], k == words.Length - 1))
            )
            {
                return words.Length;
            }
        }

        return 0;
    }

    private static bool Same(string text, string word, bool mayBePlural) =>
        text.Equals(word, StringComparison.OrdinalIgnoreCase)
        || (mayBePlural && text.Length > 2 && text[^1] == 's' && WordForms.Singular(text).Equals(word, StringComparison.OrdinalIgnoreCase));
}
