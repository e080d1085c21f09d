namespace AgenticAi.Pipeline.Specs.Files;

internal static class NewLines
{
    /// <summary>Makes '\n' of "\r\n" and lone '\r', and drops a byte order mark.</summary>
    public static string Normalise(string text)
    {
        text = text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
        return text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
    }
}
