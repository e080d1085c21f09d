namespace AgenticAi.Pipeline.Generation;

/// <summary>A file that should exist in the workspace.</summary>
/// <param name="Path">Relative to the workspace, with forward slashes.</param>
/// <param name="Content">Text with '\n' newlines, written as UTF-8 without a byte order mark.</param>
public sealed record FileDraft(string Path, string Content, FileKind Kind = FileKind.Generated);
