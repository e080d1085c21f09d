namespace AgenticAi.Pipeline.Repair;

/// <summary>The new content of a file of the workspace; null deletes it.</summary>
/// <param name="Path">Relative, with '/'.</param>
public sealed record FileEdit(string Path, string? Content);
