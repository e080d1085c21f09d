namespace AgenticAi.Contracts.Tasks;

/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Kind">Name of the kind: <c>generated</c>, <c>extensionPoint</c> ...</param>
public sealed record GeneratedFile(string Path, string Content, string Kind);
