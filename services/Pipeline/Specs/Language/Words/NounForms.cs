using AgenticAi.Pipeline.Specs.Language.Lexicon;
using Humanizer;

namespace AgenticAi.Pipeline.Specs.Language.Words;

internal static class NounForms
{
    // Nouns that end in s without being the plural of anything in a specification.
    private static readonly HashSet<string> SingularsInS = new(StringComparer.Ordinal)
    {
        "news",
        "series",
        "species",
        "means",
        "analysis",
        "basis",
        "lens",
        "gas",
        "plus",
        "canvas",
        "atlas",
        "bias",
        "alias",
        "diagnosis",
        "chassis",
        "statistics",
        "mathematics",
        "physics",
        "sms",
        "gps",
        "dns",
        "https",
        "this",
        "always",
        "whereas",
        "premises",
        "analytics",
        "logistics",
        "headquarters",
    };

    public static string Singular(string word) => PluralOf(word) ?? word;

    public static bool IsPlural(string word) => PluralOf(word) is not null;

    /// <summary>The singular that the lower-case word is the plural of, or null when it is no plural.</summary>
    public static string? PluralOf(string word)
    {
        var entry = WordList.Find(word);
        if (entry.Forms.Where(f => f.Code == 'n').Select(f => f.Lemma).FirstOrDefault() is { } irregular)
        {
            return irregular;
        }

        if (word.Length < 3 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) || SingularsInS.Contains(word))
        {
            return word is "people" ? "person" : null;
        }

        return KnownSingular(word) ?? (LooksSingular(word, entry) ? null : word.Singularize(inputIsKnownToBePlural: false));
    }

    private static string? KnownSingular(string word)
    {
        string?[] candidates =
        [
            word[..^1],
            word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : null,
            word.EndsWith("es", StringComparison.Ordinal) ? word[..^2] : null,
            word.EndsWith("ves", StringComparison.Ordinal) ? word[..^3] + "f" : null,
        ];
        return candidates.FirstOrDefault(c => c is { Length: > 1 } && WordList.Find(c).Noun >= 0 && !IsRatherSingular(word, c));
    }

    // "status" would else be read as the plural of "statu", and "bus" as that of "bu".
    private static bool IsRatherSingular(string word, string singular) => WordList.Find(word).Noun > WordList.Find(singular).Noun + 1;

    private static bool LooksSingular(string word, LexiconEntry entry) =>
        word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) || entry.Noun >= 0 || entry.Adverb >= 0;
}
