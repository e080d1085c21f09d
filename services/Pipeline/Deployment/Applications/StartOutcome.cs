namespace AgenticAi.Pipeline.Deployment.Applications;

/// <summary>An application that is ready, or why there is none.</summary>
/// <param name="Application">Null when it did not become ready; then nothing of it runs any more.</param>
/// <param name="Problem">One line; empty when it is ready.</param>
/// <param name="Tail">The last lines that it printed.</param>
/// <param name="ExitCode">Null when it did not end by itself.</param>
public sealed record StartOutcome(RunningApplication? Application, string Problem, IReadOnlyList<string> Tail, int? ExitCode, TimeSpan Duration);
