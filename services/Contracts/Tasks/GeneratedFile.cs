namespace AgenticAi.Contracts.Tasks;

/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Kind">Name of the kind: <c>Generated</c>, <c>ExtensionPoint</c>, <c>Permanent</c> ...</param>
public sealed record GeneratedFile(string Path, string Content, string Kind);
