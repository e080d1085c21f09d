namespace AgenticAi.Pipeline.Faults;

/// <summary>
/// Something outside of the specification stopped the work. The message is complete for a reader: what happened, where, and
/// what to do about it. The command line prints it alone and exits with code 3, or 2 for a wrong argument.
/// </summary>
public sealed class FaultException(FaultKind kind, string problem, string place, string remedy, Exception? cause = null)
    : Exception($"{problem} ({place}). {remedy}", cause)
{
    public FaultKind Kind { get; } = kind;

    public string Problem { get; } = problem;

    /// <summary>A file, folder, port or command line.</summary>
    public string Place { get; } = place;

    public string Remedy { get; } = remedy;
}
