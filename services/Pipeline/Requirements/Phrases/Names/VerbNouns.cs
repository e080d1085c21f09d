using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Names;

/// <summary>Whether a noun names what a verb makes: "reserve" a reservation, "book" a booking, "review" a review.</summary>
internal static class VerbNouns
{
    private static readonly string[] Suffixes =
    [
        "",
        "e",
        "ation",
        "tion",
        "ion",
        "ition",
        "ment",
        "ing",
        "al",
        "ance",
        "ence",
        "ure",
        "y",
        "t",
        "er",
        "ution",
    ];

    private static readonly Dictionary<string, string[]> OtherStem = new(StringComparer.Ordinal)
    {
        ["loan"] = ["lend", "borrow", "check out", "take out", "hand out"],
        ["rental"] = ["hire"],
        ["lease"] = ["rent"],
        ["purchase"] = ["buy"],
        ["order"] = ["buy", "purchase"],
        ["sale"] = ["sell"],
        ["membership"] = ["join"],
        ["participation"] = ["join", "take part"],
        ["complaint"] = ["complain"],
        ["gift"] = ["give"],
        ["favorite"] = ["favourite", "like"],
        ["favourite"] = ["favorite", "like"],
        ["follow"] = ["follow"],
        ["reply"] = ["answer"],
        ["stay"] = ["stay"],
    };

    public static bool Makes(string verb, string noun)
    {
        var word = Naming.Phrase(noun);
        if (OtherStem.TryGetValue(word, out var verbs) && verbs.Contains(verb, StringComparer.Ordinal))
        {
            return true;
        }

        return Stems(verb)
            .Any(stem => word.StartsWith(stem, StringComparison.Ordinal) && Suffixes.Contains(word[stem.Length..], StringComparer.Ordinal));
    }

    private static IEnumerable<string> Stems(string verb)
    {
        yield return verb;
        if (verb.Length < 3)
        {
            yield break;
        }

        if (verb[^1] == 'e')
        {
            yield return verb[..^1];
        }

        if (verb.EndsWith("er", StringComparison.Ordinal))
        {
            yield return verb[..^2] + "r";
        }

        if (verb.EndsWith("be", StringComparison.Ordinal))
        {
            yield return verb[..^2] + "p";
        }

        if (verb[^1] == 'y')
        {
            yield return verb[..^1] + "ic";
            yield return verb[..^1] + "i";
        }

        if (verb.EndsWith("it", StringComparison.Ordinal))
        {
            yield return verb[..^1] + "ss";
        }

        // bid: bidding
        yield return verb + verb[^1];
    }
}
