using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs;

/// <summary>A file that was read and decoded and is now looking for its reader.</summary>
/// <param name="File">Path as messages and provenance show it.</param>
/// <param name="Text">Newlines normalised to '\n', no byte order mark.</param>
public sealed record SpecSource(string File, string Text)
{
    /// <summary>The folder that was given as input; references lead nowhere else. Null when the text comes from no file.</summary>
    public string? Folder { get; init; }

    /// <summary>Full path on the disk; null when the text comes from no file.</summary>
    public string? Path { get; init; }

    /// <summary>Lower case with its dot; empty for none.</summary>
    public string Extension { get; } = System.IO.Path.GetExtension(File).ToLowerInvariant();

    public LineMap Lines { get; } = new(File, Text);

    /// <summary>Makes a span from an offset and a length in <see cref="Text"/>; a text that stands inside of a file maps to its places there.</summary>
    public Func<int, int, SourceSpan> SpanOf
    {
        get => field ?? Lines.Span;
        init;
    }
}
