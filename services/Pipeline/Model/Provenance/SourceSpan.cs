namespace AgenticAi.Pipeline.Model.Provenance;

/// <summary>A place in an input file. <paramref name="Line"/> and <paramref name="Column"/> count from 1; <paramref name="Offset"/> counts UTF-16 units from 0.</summary>
/// <param name="File">Path as the user gave it.</param>
/// <param name="Words">The exact source words, without Markdown emphasis.</param>
/// <param name="Pointer">RFC 6901 JSON pointer for OpenAPI documents, otherwise null.</param>
public sealed record SourceSpan(string File, int Line, int Column, int Offset, int Length, string Words, string? Pointer = null)
{
    public override string ToString() => Pointer is null ? $"{File}:{Line}:{Column}" : $"{File}:{Line}:{Column} ({Pointer})";
}
