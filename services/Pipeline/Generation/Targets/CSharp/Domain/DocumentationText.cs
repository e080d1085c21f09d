namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;

/// <summary>Words of a specification in documentation comments.</summary>
internal static class DocumentationText
{
    /// <summary>One line, escaped for XML.</summary>
    public static string Of(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
