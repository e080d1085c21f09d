namespace AgenticAi.Cli.Bench.Faults;

internal sealed record ArtifactAnswer(string Path, string Sha256);
