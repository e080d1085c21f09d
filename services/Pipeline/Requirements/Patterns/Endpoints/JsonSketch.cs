namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>A member of a payload as specifications sketch it: a bare name, a sample value, alternatives, or members of its own.</summary>
/// <param name="Samples">The texts of its sample values: <c>"buyer"|"organizer"</c> gives two; empty for a bare name.</param>
internal sealed record JsonSketch(string Name, IReadOnlyList<string> Samples, bool IsQuoted, bool IsList, IReadOnlyList<JsonSketch> Members)
{
    /// <summary>Reads <c>{"name", "tiers": [{"name", "priceCents"}], "role": "buyer"|"organizer"}</c>; null when the text is no such thing.</summary>
    public static IReadOnlyList<JsonSketch>? Read(string text)
    {
        var start = text.IndexOf('{', StringComparison.Ordinal);
        return start < 0 ? null : new SketchReader(text, start).ReadObject();
    }
}
