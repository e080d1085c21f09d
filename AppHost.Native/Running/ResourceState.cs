namespace AgenticAi.AppHost.Native.Running;

internal enum ResourceState
{
    /// <summary>For what it waits for.</summary>
    Waiting,
    Starting,
    Running,
    Stopping,

    /// <summary>Because somebody asked for it.</summary>
    Stopped,

    /// <summary>It died, and is started again after a pause.</summary>
    Restarting,

    /// <summary>There is no native program for it.</summary>
    LeftOut,
}
