namespace AgenticAi.Sandbox;

/// <param name="Exceeded">The limit that ended it, in words; null when it ended by itself.</param>
/// <param name="Tail">The last lines that it printed.</param>
internal sealed record SandboxEnd(int ExitCode, string? Exceeded, IReadOnlyList<string> Tail);
