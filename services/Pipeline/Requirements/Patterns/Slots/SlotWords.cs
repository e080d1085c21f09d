using System.Globalization;
using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.Patterns.Slots;

/// <summary>What a sentence about free times says of their length and distance, in minutes.</summary>
internal sealed partial class SlotWords(string text)
{
    /// <summary>"in steps of 15 minutes", "every half hour"; null when nothing is said.</summary>
    public int? Step { get; } = Minutes(Steps().Match(text));

    /// <summary>"slots of 30 minutes", "one-hour slots"; null when the client chooses.</summary>
    public int? Length { get; } = Minutes(Lengths().Match(text));

    /// <summary>Words around the free times that are understood.</summary>
    [GeneratedRegex(
        $@"\b(?:for|on|of|per|by|with|given|and|or|in)\s+(?:(?:an?|the|one|any|each|given|chosen|certain|particular|wanted|desired|specific)\s+)*(?:day|date|duration|length)\b|(?:,\s*)?\b(?:in|with|on)\s+(?:steps|intervals|increments|a grid|a raster)\s+of\s+{Amount}|\bevery\s+{Amount}|\b{Amount}[- ](?:steps|intervals|increments|grid)|\b(?:that|which)\s+(?:are|is)\s+(?:still\s+)?(?:free|available|open)\b",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Known();

    private const string Amount = @"(?:(?<number>\d+|one|an?|half an|half|quarter of an|a quarter of an)[- ](?<unit>minutes?|min|hours?|h)\b)";

    private static int? Minutes(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var unit = match.Groups["unit"].Value.StartsWith('h') ? 60 : 1;
        return match.Groups["number"].Value.ToLowerInvariant() switch
        {
            "half an" or "half" => unit / 2,
            "quarter of an" or "a quarter of an" => unit / 4,
            "one" or "a" or "an" => unit,
            var number => int.Parse(number, CultureInfo.InvariantCulture) * unit,
        };
    }

    [GeneratedRegex(
        $@"\b(?:steps|intervals|increments|a grid|a raster)\s+of\s+{Amount}|\bevery\s+{Amount}|\b{Amount}[- ](?:steps|intervals|increments|grid)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Steps();

    [GeneratedRegex($@"\b(?:slots|times|windows)\s+of\s+{Amount}|\b{Amount}[- ]slots", RegexOptions.IgnoreCase)]
    private static partial Regex Lengths();
}
