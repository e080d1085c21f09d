using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Specs.Jdl;

namespace AgenticAi.Pipeline.Specs;

/// <summary>One input file, read and cut into blocks. Nothing is interpreted yet.</summary>
public sealed class SpecDocument
{
    /// <summary>Path as the user gave it; messages and provenance show it.</summary>
    public required string File { get; init; }

    public required SpecFormat Format { get; init; }

    /// <summary>The whole file, newlines normalised to '\n'; all offsets count into it.</summary>
    public required string Text { get; init; }

    /// <summary>Blocks in document order. For OpenAPI: the descriptions that demand something, each with its place. Empty for JDL.</summary>
    public List<SpecBlock> Blocks { get; init; } = [];

    /// <summary>For OpenAPI: the document as JSON, references not resolved.</summary>
    public JsonObject? OpenApi { get; init; }

    /// <summary>For OpenAPI: where each JSON pointer stands in <see cref="Text"/>.</summary>
    public Dictionary<string, SourceSpan> Pointers { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Files that its references took in, as full paths.</summary>
    public List<string> Included { get; init; } = [];

    /// <summary>For JDL: its syntax tree.</summary>
    public JdlFile? Jdl { get; init; }

    /// <summary>The place of a JSON pointer, or of its nearest ancestor that has one (values that came in by a YAML alias have none).</summary>
    public SourceSpan Locate(string pointer)
    {
        for (var known = pointer; known.Length > 0; known = known[..known.LastIndexOf('/')])
        {
            if (Pointers.TryGetValue(known, out var span))
            {
                return span with { Pointer = pointer };
            }
        }

        return new SourceSpan(File, 1, 1, 0, 0, "", pointer);
    }
}
