namespace AgenticAi.Execution.Tasks;

/// <summary>A file that a generation task made.</summary>
public sealed record OutputFile(string Path, string Kind, string Content);
