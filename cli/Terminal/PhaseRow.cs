using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Cli.Terminal;

/// <summary>What a live display knows of one phase.</summary>
internal sealed class PhaseRow(PhaseStarted start, long startedAt)
{
    public PhaseStarted Start { get; } = start;

    /// <summary>Timestamp of the time provider.</summary>
    public long StartedAt { get; } = startedAt;

    public TaskProgressed? Progress { get; set; }

    public PhaseFinished? Finish { get; set; }
}
