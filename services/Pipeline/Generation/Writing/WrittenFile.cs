namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>A file that the writer put into a workspace, as it was then.</summary>
/// <param name="Path">Relative to the workspace, with '/' between folders.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of the bytes that generation produced.</param>
public sealed record WrittenFile(string Path, FileKind Kind, string Sha256);
