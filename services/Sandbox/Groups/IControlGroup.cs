namespace AgenticAi.Sandbox.Groups;

/// <summary>Processes that the kernel limits, counts and ends together (cgroups(7)). Disposing ends them all, wherever they hid.</summary>
internal interface IControlGroup : IAsyncDisposable
{
    /// <summary>A process gets in by writing itself into <c>cgroup.procs</c> of each; all that it starts is in from the beginning.</summary>
    IReadOnlyList<string> Folders { get; }

    /// <summary>Of all that ever ran in it.</summary>
    TimeSpan ProcessorTime { get; }

    /// <summary>Whether something of it was ended because it wanted more memory than there is for all.</summary>
    bool LackedMemory { get; }

    /// <summary>Whether something of it could not be started because there were too many.</summary>
    bool LackedProcesses { get; }
}
