namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>Evidence: what was run and how it ended.</summary>
/// <param name="ExitCode">Of a killed program, what the system reports for it.</param>
/// <param name="LogFile">Everything that it printed; null when no log was asked for.</param>
/// <param name="Tail">The last lines that it printed, on both outputs, oldest first.</param>
/// <param name="TimedOut">It was killed because it took longer than it may.</param>
public sealed record CommandResult(string Command, int ExitCode, TimeSpan Duration, string? LogFile, IReadOnlyList<string> Tail, bool TimedOut)
{
    public bool Succeeded => ExitCode == 0 && !TimedOut;
}
