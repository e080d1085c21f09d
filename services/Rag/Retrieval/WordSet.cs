namespace AgenticAi.Rag.Retrieval;

/// <summary>The words of a signature or a text, lower case, simple plurals as their singulars.</summary>
internal static class WordSet
{
    private const int Shortest = 2;

    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isWord = at < text.Length && char.IsLetterOrDigit(text[at]);
            if (isWord && start < 0)
            {
                start = at;
            }
            else if (!isWord && start >= 0)
            {
                Add(words, text[start..at]);
                start = -1;
            }
        }

        return words;
    }

    private static void Add(HashSet<string> words, string word)
    {
        if (word.Length >= Shortest)
        {
            words.Add(Singular(word.ToLowerInvariant()));
        }
    }

    private static string Singular(string word) =>
        word switch
        {
            [.., 'i', 'e', 's'] when word.Length > 4 => $"{word[..^3]}y",
            [.., 's', 's'] => word,
            [.., 's'] when word.Length > 3 => word[..^1],
            _ => word,
        };
}
