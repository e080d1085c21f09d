using AgenticAi.Rag.Patterns;

namespace AgenticAi.Rag.Retrieval;

/// <summary>Ranks patterns by how near the work that they shaped is to what is asked, and by how well that went.</summary>
internal sealed class PatternRanking
{
    private readonly List<(PatternUse Use, HashSet<string> Words)> _uses;
    private readonly Dictionary<string, double> _weights;

    public PatternRanking(IReadOnlyList<PatternUse> uses)
    {
        _uses = [.. uses.Select(use => (use, WordSet.Of($"{use.Pattern} {use.Signature}")))];

        // A word that everything has says nothing (inverse document frequency, Spärck Jones 1972).
        _weights = _uses
            .SelectMany(use => use.Words)
            .GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Math.Log(1 + ((double)_uses.Count / group.Count())), StringComparer.Ordinal);
    }

    /// <summary>For work of a signature; the same signature is nearest.</summary>
    public IReadOnlyList<RetrievedPattern> ForSignature(string signature, int limit)
    {
        var wanted = WordSet.Of(signature);
        return Rank((use, _) => use.Signature == signature ? 1 : 0.99 * Overlap(wanted, WordSet.Of(use.Signature), symmetric: true), limit);
    }

    /// <summary>For work that a text describes. Words that no pattern has don't count against any.</summary>
    public IReadOnlyList<RetrievedPattern> ForText(string text, int limit)
    {
        var wanted = WordSet.Of(text);
        wanted.IntersectWith(_weights.Keys);
        return Rank((_, words) => Overlap(wanted, words, symmetric: false), limit);
    }

    private List<RetrievedPattern> Rank(Func<PatternUse, HashSet<string>, double> similarity, int limit) =>
        [
            .. _uses
                .GroupBy(entry => entry.Use.Pattern, StringComparer.Ordinal)
                .Select(group => Best([.. group], similarity))
                .Where(found => found.Similarity > 0)
                .OrderByDescending(found => found.Score)
                .ThenBy(found => found.Pattern.Pattern, StringComparer.Ordinal)
                .Take(limit),
        ];

    private static RetrievedPattern Best(List<(PatternUse Use, HashSet<string> Words)> uses, Func<PatternUse, HashSet<string>, double> similarity)
    {
        var view = PatternView.Of([.. uses.Select(entry => entry.Use)]);
        return uses.Select(entry => Scored(similarity(entry.Use, entry.Words), entry.Use, view)).MaxBy(found => found.Score)!;
    }

    private static RetrievedPattern Scored(double similarity, PatternUse use, PatternView view)
    {
        var confidence = Evidence.Confidence(use.Succeeded, use.Uses);
        return new RetrievedPattern(
            Math.Round(similarity * confidence, 4),
            Math.Round(similarity, 4),
            Math.Round(confidence, 4),
            use.Signature,
            view
        );
    }

    private double Overlap(HashSet<string> wanted, HashSet<string> words, bool symmetric)
    {
        var shared = Weight(wanted.Where(words.Contains));
        var all = symmetric ? Weight(wanted.Union(words, StringComparer.Ordinal)) : Weight(wanted);
        return all == 0 ? 0 : shared / all;
    }

    private double Weight(IEnumerable<string> words) => words.Sum(word => _weights.GetValueOrDefault(word, Math.Log(1 + _uses.Count)));
}
