namespace AgenticAi.Pipeline.Specs.Language.Quantities;

/// <summary>Comparative words and whether they point up or down.</summary>
internal static class Comparatives
{
    private static readonly HashSet<string> Up = new(StringComparer.OrdinalIgnoreCase)
    {
        "more",
        "greater",
        "larger",
        "bigger",
        "higher",
        "longer",
        "older",
        "later",
        "wider",
        "taller",
        "heavier",
        "newer",
        "farther",
        "further",
        "faster",
        "after",
    };

    private static readonly HashSet<string> Down = new(StringComparer.OrdinalIgnoreCase)
    {
        "less",
        "fewer",
        "smaller",
        "lower",
        "shorter",
        "younger",
        "earlier",
        "narrower",
        "lighter",
        "cheaper",
        "sooner",
        "slower",
        "nearer",
        "closer",
        "before",
    };

    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "more",
        "greater",
        "larger",
        "bigger",
        "higher",
        "less",
        "fewer",
        "smaller",
        "lower",
    };

    /// <summary>1 up, -1 down, null when the word compares nothing. "newer" and "cheaper" point where their number does.</summary>
    public static int? Direction(string word) =>
        Up.Contains(word) ? 1
        : Down.Contains(word) ? -1
        : null;

    /// <summary>Whether the word names no dimension of its own.</summary>
    public static bool IsPlain(string word) => Plain.Contains(word);
}
