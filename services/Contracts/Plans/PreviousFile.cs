namespace AgenticAi.Contracts.Plans;

/// <param name="Path">Relative, with forward slashes.</param>
public sealed record PreviousFile(string Path, string Content);
