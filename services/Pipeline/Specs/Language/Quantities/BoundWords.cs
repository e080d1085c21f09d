namespace AgenticAi.Pipeline.Specs.Language.Quantities;

/// <summary>The phrases that bound a number, before it ("at most 5") and after it ("5 or more").</summary>
internal static class BoundWords
{
    private static readonly (string[] Words, Bound Bound)[] Before =
    [
        (["at", "least"], Bound.AtLeast),
        (["at", "most"], Bound.AtMost),
        (["at", "the", "most"], Bound.AtMost),
        (["at", "the", "least"], Bound.AtLeast),
        (["up", "to"], Bound.AtMost),
        (["limited", "to"], Bound.AtMost),
        (["not", "exceeding"], Bound.AtMost),
        (["exceeding"], Bound.MoreThan),
        (["a", "maximum", "of"], Bound.AtMost),
        (["a", "minimum", "of"], Bound.AtLeast),
        (["maximum", "of"], Bound.AtMost),
        (["minimum", "of"], Bound.AtLeast),
        (["max", "of"], Bound.AtMost),
        (["min", "of"], Bound.AtLeast),
        (["max", ":"], Bound.AtMost),
        (["min", ":"], Bound.AtLeast),
        (["maximum"], Bound.AtMost),
        (["minimum"], Bound.AtLeast),
        (["max"], Bound.AtMost),
        (["min"], Bound.AtLeast),
        (["max."], Bound.AtMost),
        (["min."], Bound.AtLeast),
        (["exactly"], Bound.Exact),
        (["precisely"], Bound.Exact),
        (["equal", "to"], Bound.Exact),
        (["over"], Bound.MoreThan),
        (["above"], Bound.MoreThan),
        (["below"], Bound.LessThan),
        (["under"], Bound.LessThan),
        (["between"], Bound.Between),
        (["from"], Bound.From),
        ([">"], Bound.MoreThan),
        (["<"], Bound.LessThan),
        ([">="], Bound.AtLeast),
        (["<="], Bound.AtMost),
        (["≥"], Bound.AtLeast),
        (["≤"], Bound.AtMost),
        (["="], Bound.Exact),
        (["=="], Bound.Exact),
    ];

    private static readonly (string[] Words, Bound Bound)[] After =
    [
        (["at", "most"], Bound.AtMost),
        (["at", "least"], Bound.AtLeast),
        (["maximum"], Bound.AtMost),
        (["minimum"], Bound.AtLeast),
        (["max"], Bound.AtMost),
        (["min"], Bound.AtLeast),
        (["+"], Bound.AtLeast),
        (["and", "above"], Bound.AtLeast),
        (["and", "over"], Bound.AtLeast),
        (["and", "up"], Bound.AtLeast),
        (["or", "above"], Bound.AtLeast),
        (["or", "over"], Bound.AtLeast),
        (["or", "below"], Bound.AtMost),
        (["or", "under"], Bound.AtMost),
    ];

    /// <summary>The comparative is kept when it names a dimension: "younger", "longer".</summary>
    public static (Bound Bound, int Length, string? Comparative) ReadBefore(IReadOnlyList<Token> tokens, int start)
    {
        var (bound, length) = Match(Before, tokens, start);
        return length > 0 ? (bound, length, null) : ReadComparative(tokens, start);
    }

    public static (Bound Bound, int Length) ReadAfter(IReadOnlyList<Token> tokens, int start)
    {
        if (start + 1 < tokens.Count && tokens[start].Is("or") && Comparatives.Direction(tokens[start + 1].Text) is { } direction and not 0)
        {
            return (direction > 0 ? Bound.AtLeast : Bound.AtMost, 2);
        }

        return Match(After, tokens, start);
    }

    private static (Bound Bound, int Length, string? Comparative) ReadComparative(IReadOnlyList<Token> tokens, int start)
    {
        var negated = start < tokens.Count && (tokens[start].Is("no") || tokens[start].Is("not"));
        var i = negated ? start + 1 : start;
        if (i + 1 >= tokens.Count || !tokens[i + 1].Is("than") || Comparatives.Direction(tokens[i].Text) is not { } direction || direction == 0)
        {
            return default;
        }

        var length = i + 2 - start;
        var orEqual = i + 4 < tokens.Count && tokens[i + 2].Is("or") && tokens[i + 3].Is("equal") && tokens[i + 4].Is("to");
        var bound =
            (direction > 0) != negated ? (negated || orEqual ? Bound.AtLeast : Bound.MoreThan) : (negated || orEqual ? Bound.AtMost : Bound.LessThan);
        var word = tokens[i].Text.ToLowerInvariant();
        return (bound, orEqual ? length + 3 : length, Comparatives.IsPlain(word) ? null : word);
    }

    private static (Bound Bound, int Length) Match((string[] Words, Bound Bound)[] phrases, IReadOnlyList<Token> tokens, int start)
    {
        foreach (var (words, bound) in phrases)
        {
            if (start + words.Length <= tokens.Count && Matches(words, tokens, start))
            {
                return (bound, words.Length);
            }
        }

        return default;
    }

    private static bool Matches(string[] words, IReadOnlyList<Token> tokens, int start)
    {
        for (var k = 0; k < words.Length; k++)
        {
            if (!tokens[start + k].Is(words[k]))
            {
                return false;
            }
        }

        return true;
    }
}
