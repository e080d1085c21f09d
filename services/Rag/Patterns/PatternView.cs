namespace AgenticAi.Rag.Patterns;

/// <summary>A pattern that shaped work, with all that is known about it.</summary>
/// <param name="Uses">Tasks that it shaped.</param>
/// <param name="Succeeded">Those of them whose checks all passed.</param>
/// <param name="Confidence">0 to 1: how surely it works. Few uses are weak evidence.</param>
/// <param name="Signatures">Kinds of work, the most frequent first.</param>
internal sealed record PatternView(
    string Pattern,
    int Uses,
    int Succeeded,
    double Confidence,
    IReadOnlyList<string> Signatures,
    DateTimeOffset LastUsedAt
)
{
    public static PatternView Of(IReadOnlyCollection<PatternUse> uses)
    {
        var all = uses.Sum(use => use.Uses);
        var good = uses.Sum(use => use.Succeeded);
        return new PatternView(
            uses.First().Pattern,
            all,
            good,
            Math.Round(Evidence.Confidence(good, all), 4),
            [.. uses.OrderByDescending(use => use.Uses).ThenBy(use => use.Signature, StringComparer.Ordinal).Select(use => use.Signature)],
            uses.Max(use => use.LastUsedAt)
        );
    }
}
