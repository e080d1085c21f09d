namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>POSIX signal numbers. Where there are no signals, stopping is killing.</summary>
public enum StopSignal
{
    /// <summary>PostgreSQL: end all sessions and shut down cleanly.</summary>
    Interrupt = 2,

    Kill = 9,

    Terminate = 15,
}
