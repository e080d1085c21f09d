using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Sandbox.Watch;

/// <summary>The sum over a process and those below it, where there is no control group: seen now and then, and too late by that.</summary>
internal sealed class TreeUse(int rootProcess, SandboxOptions options) : IUse
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Processor time of processes that have ended is gone from the system's books, so the most that was seen of each is kept.</summary>
    private readonly Dictionary<int, TimeSpan> _processorTimes = [];

    public string? Exceeded()
    {
        var processes = ProcessTree.Below(rootProcess);
        foreach (var process in processes)
        {
            _processorTimes[process.Id] = process.ProcessorTime;
        }

        return processes.Sum(process => process.ResidentBytes) > options.Megabytes * Megabyte ? Limits.Memory(options)
            : processes.Sum(process => process.Threads) > options.Processes ? Limits.Processes(options)
            : _processorTimes.Values.Aggregate(TimeSpan.Zero, (sum, each) => sum + each) > options.ProcessorTime ? Limits.ProcessorTime(options)
            : null;
    }
}
