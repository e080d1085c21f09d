using AgenticAi.ServiceDefaults.Problems;

namespace AgenticAi.Execution.Executions;

/// <summary>Names of states in the database, and what follows from a proof's exit code.</summary>
internal static class ExecutionStates
{
    public const string Planning = "planning";
    public const string Running = "running";
    public const string Succeeded = "succeeded";
    public const string Incomplete = "incomplete";
    public const string Failed = "failed";
    public const string Refused = "refused";
    public const string Cancelled = "cancelled";

    public const int ExitProven = 0;
    public const int ExitIncomplete = 1;
    public const int ExitRefused = 2;
    public const int ExitFailed = 3;

    public static string After(int exit) =>
        exit switch
        {
            ExitProven => Succeeded,
            ExitIncomplete => Incomplete,
            _ => Failed,
        };

    /// <exception cref="RefusalException">400: there is no such state.</exception>
    public static ExecutionState? Read(string? name) =>
        name is null ? null
        : Enum.TryParse<ExecutionState>(name, ignoreCase: true, out var state) && Enum.IsDefined(state) && !char.IsAsciiDigit(name[0]) ? state
        : throw RefusalException.Invalid($"state: write one of {string.Join(", ", Enum.GetNames<ExecutionState>()).ToLowerInvariant()}.");

    public static ExecutionState Shown(string state, bool paused)
    {
        var shown = Enum.Parse<ExecutionState>(state, ignoreCase: true);
        return paused && (shown is ExecutionState.Planning or ExecutionState.Running) ? ExecutionState.Paused : shown;
    }
}
