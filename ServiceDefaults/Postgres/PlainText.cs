namespace AgenticAi.ServiceDefaults.Postgres;

/// <summary>Words that somebody else wrote, as a column takes them: PostgreSQL stores every character but U+0000.</summary>
public static class PlainText
{
    private const int Longest = 8000;

    public static string Of(string? words) => (words ?? "").Replace('\0', '\uFFFD');

    /// <summary>Not longer than is any use.</summary>
    public static string Short(string? words)
    {
        var clean = Of(words);
        if (clean.Length <= Longest)
        {
            return clean;
        }

        // Half of a character is none.
        return char.IsHighSurrogate(clean[Longest - 1]) ? clean[..(Longest - 1)] : clean[..Longest];
    }
}
