namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>A file that generation wants to exist.</summary>
/// <param name="Path">Relative to the workspace, with '/' between folders.</param>
/// <param name="Content">The whole text, with '\n' line ends; written as UTF-8 without a byte order mark.</param>
public sealed record FileDraft(string Path, string Content, FileKind Kind = FileKind.Generated);
