using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Sandbox;

/// <summary>Looks at what a program and all that it started use together, which the kernel's own limits, one process each, can't see.</summary>
internal sealed class ResourceWatch(int rootProcess, string folder, SandboxOptions options, TimeSpan wallTime, TimeProvider time)
{
    private const int LooksPerFolderSize = 10;
    private const long Megabyte = 1024 * 1024;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    /// <summary>Processor time of processes that have ended is gone from the system's books, so the most that was seen of each is kept.</summary>
    private readonly Dictionary<int, TimeSpan> _processorTimes = [];

    /// <returns>The limit that was exceeded, in words; null when it was cancelled before.</returns>
    public async Task<string?> UntilExceededAsync(CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            for (var look = 0; ; look++)
            {
                var exceeded = Exceeded(time.GetElapsedTime(started), look % LooksPerFolderSize == 0);
                if (exceeded is not null)
                {
                    return exceeded;
                }

                await timer.WaitForNextTickAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private string? Exceeded(TimeSpan elapsed, bool withFolder)
    {
        var processes = ProcessTree.Below(rootProcess);
        foreach (var process in processes)
        {
            _processorTimes[process.Id] = process.ProcessorTime;
        }

        if (elapsed > wallTime)
        {
            return $"It took longer than {wallTime}.";
        }

        if (_processorTimes.Values.Aggregate(TimeSpan.Zero, (sum, each) => sum + each) > options.ProcessorTime)
        {
            return $"It used more than {options.ProcessorTime} of processor time.";
        }

        if (processes.Sum(process => process.ResidentBytes) > options.Megabytes * Megabyte)
        {
            return $"It used more than {options.Megabytes} MB of memory.";
        }

        if (processes.Count > options.Processes)
        {
            return $"It ran more than {options.Processes} processes.";
        }

        return withFolder && FolderSize() > options.DiskMegabytes * Megabyte ? $"It wrote more than {options.DiskMegabytes} MB." : null;
    }

    private long FolderSize()
    {
        var every = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        return new DirectoryInfo(folder).EnumerateFiles("*", every).Sum(Size);
    }

    /// <summary>Files come and go while we look.</summary>
    private static long Size(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
