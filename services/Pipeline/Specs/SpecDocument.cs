using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs;

/// <summary>One input file, read and cut into blocks. Nothing is interpreted yet.</summary>
public sealed class SpecDocument
{
    /// <summary>Path as the user gave it; messages and provenance show it.</summary>
    public required string File { get; init; }

    public required SpecFormat Format { get; init; }

    /// <summary>The whole file, newlines normalised to '\n'; all offsets count into it.</summary>
    public required string Text { get; init; }

    /// <summary>Blocks in document order; empty for OpenAPI.</summary>
    public List<SpecBlock> Blocks { get; init; } = [];

    /// <summary>For OpenAPI: the document as JSON, references not resolved.</summary>
    public JsonObject? OpenApi { get; init; }

    /// <summary>For OpenAPI: where each JSON pointer stands in <see cref="Text"/>.</summary>
    public Dictionary<string, SourceSpan> Pointers { get; init; } = new(StringComparer.Ordinal);
}
