namespace AgenticAi.Pipeline.Specs.Language.Quantities;

internal static class DurationUnits
{
    private static readonly Dictionary<string, double> Seconds = new(StringComparer.Ordinal)
    {
        ["millisecond"] = 0.001,
        ["second"] = 1,
        ["minute"] = 60,
        ["hour"] = 3600,
        ["day"] = 86400,
        ["night"] = 86400,
        ["week"] = 7 * 86400,
        ["month"] = 30 * 86400,
        ["year"] = 365 * 86400,
    };

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ms"] = "millisecond",
        ["sec"] = "second",
        ["secs"] = "second",
        ["s"] = "second",
        ["min"] = "minute",
        ["mins"] = "minute",
        ["h"] = "hour",
        ["hr"] = "hour",
        ["hrs"] = "hour",
    };

    /// <summary>The unit's full singular name, or null when the word is no unit of time.</summary>
    public static string? Find(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Seconds.ContainsKey(lower))
        {
            return lower;
        }

        return lower.Length > 2 && lower.EndsWith('s') && Seconds.ContainsKey(lower[..^1]) ? lower[..^1] : Names.GetValueOrDefault(lower);
    }

    /// <summary>Null when the unit is unknown or the length is beyond what <see cref="TimeSpan"/> holds.</summary>
    public static TimeSpan? Length(string? unit, decimal amount)
    {
        if (unit is null || !Seconds.TryGetValue(unit, out var seconds))
        {
            return null;
        }

        var total = seconds * (double)amount;
        return Math.Abs(total) < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(total) : null;
    }
}
