namespace AgenticAi.Execution.Differences;

/// <param name="Text">The unified difference; null for files that are no text, or too large to compare.</param>
public sealed record ChangedFile(string Path, string? Text);
