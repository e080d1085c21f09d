namespace AgenticAi.Sandbox.Groups;

/// <summary>A group of cgroup v1, where each controller has a folder of its own.</summary>
internal sealed class SplitGroup : IControlGroup
{
    private const int SharesOfCore = 1024;

    private readonly Dictionary<string, GroupFolder> _folders;
    private readonly TimeProvider _time;

    private SplitGroup(Dictionary<string, GroupFolder> folders, SandboxOptions options, TimeProvider time)
    {
        _folders = folders;
        _time = time;
        Memory.Write("memory.limit_in_bytes", $"{options.Megabytes}M");
        if (Memory.Has("memory.memsw.limit_in_bytes"))
        {
            Memory.Write("memory.memsw.limit_in_bytes", $"{options.Megabytes}M");
        }

        Processes.Write("pids.max", $"{options.Processes}");
        // As much as programs outside that keep all cores busy, however many there are inside.
        _folders["cpu"].Write("cpu.shares", $"{Environment.ProcessorCount * SharesOfCore}");
    }

    public IReadOnlyList<string> Folders => [.. _folders.Values.Select(folder => folder.Path).Distinct(StringComparer.Ordinal)];

    public TimeSpan ProcessorTime => TimeSpan.FromMicroseconds(_folders["cpuacct"].Read("cpuacct.usage") / 1000);

    public bool LackedMemory => Memory.Read("memory.oom_control", "oom_kill ") > 0;

    public bool LackedProcesses => Processes.Read("pids.events", "max") > 0;

    private GroupFolder Memory => _folders["memory"];

    private GroupFolder Processes => _folders["pids"];

    /// <summary>Below our own groups.</summary>
    /// <returns>Null when that is not allowed.</returns>
    public static SplitGroup? TryCreate(string name, SandboxOptions options, TimeProvider time)
    {
        var folders = new Dictionary<string, GroupFolder>(StringComparer.Ordinal);
        try
        {
            foreach (var controller in new[] { "memory", "pids", "cpuacct", "cpu" })
            {
                if (OwnGroup.Find(controller) is not { } own)
                {
                    return null;
                }

                folders[controller] = new GroupFolder(Directory.CreateDirectory(Path.Combine(own.Folder, name)).FullName);
            }

            return new SplitGroup(folders, options, time);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remove(folders.Values);
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Processes.Write("pids.max", $"0");
        await Processes.KillMembersAsync(_time, CancellationToken.None);
        foreach (var folder in _folders.Values.DistinctBy(folder => folder.Path))
        {
            await folder.RemoveAsync(_time);
        }
    }

    private static void Remove(IEnumerable<GroupFolder> folders)
    {
        // Controllers that are mounted together share a folder.
        foreach (var folder in folders.DistinctBy(folder => folder.Path))
        {
            folder.Remove();
        }
    }
}
