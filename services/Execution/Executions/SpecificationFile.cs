namespace AgenticAi.Execution.Executions;

/// <param name="Path">Relative, with forward slashes.</param>
public sealed record SpecificationFile(string Path, string Content);
