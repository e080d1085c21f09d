namespace AgenticAi.Contracts.Executions;

/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Sha256">Of its content, hex.</param>
/// <param name="Size">Bytes.</param>
public sealed record ArtifactFile(string Path, string Sha256, long Size);
