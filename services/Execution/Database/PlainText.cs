namespace AgenticAi.Execution.Database;

/// <summary>Words that somebody else wrote, as a column takes them.</summary>
internal static class PlainText
{
    private const int Longest = 8000;

    /// <summary>Without the one character that PostgreSQL refuses, and not longer than is any use.</summary>
    public static string Of(string? words)
    {
        var clean = (words ?? "").Replace("\0", "", StringComparison.Ordinal);
        return clean.Length <= Longest ? clean : clean[..Longest];
    }
}
