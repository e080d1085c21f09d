using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Names;

/// <summary>How well the words of a phrase name a member or an entity.</summary>
internal static class NameMatch
{
    public const int None = 0;
    public const int Part = 40;
    public const int Stem = 60;
    public const int Plural = 90;
    public const int Exact = 100;

    // Words that name the kind of value and are often left out, as in "due date" for dueAt.
    private static readonly HashSet<string> KindWords = new(StringComparer.Ordinal)
    {
        "at",
        "on",
        "date",
        "time",
        "day",
        "moment",
        "number",
        "no",
        "count",
        "in",
        "minutes",
        "hours",
        "days",
        "nights",
        "cents",
        "is",
        "has",
        "until",
        "flag",
    };

    /// <summary>0 for no match; only matches of the same strength compete.</summary>
    public static int Score(IReadOnlyList<string> phrase, string name)
    {
        var words = Naming.Words(name);
        if (phrase.Count == 0 || words.Count == 0)
        {
            return None;
        }

        if (phrase.SequenceEqual(words, StringComparer.Ordinal))
        {
            return Exact;
        }

        var (left, right) = (Singular(phrase), Singular(words));
        if (left.SequenceEqual(right, StringComparer.Ordinal))
        {
            return Plural;
        }

        var (leftStem, rightStem) = (Stems(left), Stems(right));
        if (leftStem.Count > 0 && leftStem.SequenceEqual(rightStem, StringComparer.Ordinal))
        {
            return Stem + (left.Count == right.Count ? 1 : 0);
        }

        var isLast = right.Count > left.Count && right.TakeLast(left.Count).SequenceEqual(left, StringComparer.Ordinal);
        return
            isLast
            || right.TakeWhile(word => word != "of").ToList() is { } head
                && head.Count < right.Count
                && head.SequenceEqual(left, StringComparer.Ordinal)
            ? Part
            : None;
    }

    /// <summary>The one item that matches best; null when none does or two match alike.</summary>
    public static T? Best<T>(IEnumerable<T> items, Func<T, string> name, IReadOnlyList<string> phrase)
        where T : class
    {
        T? best = null;
        var (highest, ties) = (0, 0);
        foreach (var item in items)
        {
            var score = Score(phrase, name(item));
            if (score > highest)
            {
                (best, highest, ties) = (item, score, 0);
            }
            else if (score == highest && score > 0)
            {
                ties++;
            }
        }

        return ties == 0 ? best : null;
    }

    private static List<string> Singular(IReadOnlyList<string> words) => [.. words.Take(words.Count - 1), WordForms.Singular(words[^1])];

    private static List<string> Stems(List<string> words)
    {
        var stems = words.Where((word, i) => words.Count == 1 || !KindWords.Contains(word)).ToList();
        if (stems.Count > 0)
        {
            stems[0] = WordForms.BaseVerb(stems[0]);
        }

        return stems;
    }
}
