namespace AgenticAi.Sandbox.Groups;

/// <summary>A group of cgroup v2, where one folder has everything.</summary>
internal sealed class UnifiedGroup : IControlGroup
{
    private static readonly string[] Needed = ["memory", "pids"];

    private readonly GroupFolder _folder;
    private readonly TimeProvider _time;

    private UnifiedGroup(GroupFolder folder, SandboxOptions options, TimeProvider time)
    {
        _folder = folder;
        _time = time;
        _folder.Write("memory.max", $"{options.Megabytes}M");
        _folder.Write("memory.oom.group", $"1");
        _folder.Write("pids.max", $"{options.Processes}");
        if (_folder.Has("memory.swap.max"))
        {
            _folder.Write("memory.swap.max", $"0");
        }
    }

    public IReadOnlyList<string> Folders => [_folder.Path];

    public TimeSpan ProcessorTime => TimeSpan.FromMicroseconds(_folder.Read("cpu.stat", "usage_usec"));

    public bool LackedMemory => _folder.Read("memory.events", "oom_kill ") > 0;

    public bool LackedProcesses => _folder.Read("pids.events", "max") > 0;

    /// <summary>
    /// In the nearest place that allows it, our own group or one around it, so that limits of what surrounds us hold for it, too. A group with
    /// processes of its own can't hand controllers down, which is why our own seldom will do.
    /// </summary>
    /// <returns>Null when there is none.</returns>
    public static UnifiedGroup? TryCreate(string name, SandboxOptions options, TimeProvider time)
    {
        if (OwnGroup.Find("") is not { } own)
        {
            return null;
        }

        for (var parent = own.Folder; parent.StartsWith(own.Top, StringComparison.Ordinal); parent = Path.GetDirectoryName(parent)!)
        {
            if (TryMake(parent, name) is { } folder)
            {
                return new UnifiedGroup(folder, options, time);
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Write("pids.max", $"0");
        await _folder.KillMembersAsync(_time, CancellationToken.None);
        await _folder.RemoveAsync(_time);
    }

    private static GroupFolder? TryMake(string parent, string name)
    {
        var around = new GroupFolder(parent);
        try
        {
            // A process may only be moved by who may write here, too (cgroups(7), delegation).
            using (File.OpenWrite(Path.Combine(parent, GroupFolder.Members)))
            {
                var folder = new GroupFolder(Directory.CreateDirectory(Path.Combine(parent, name)).FullName);
                if (Needed.All(controller => folder.Has($"{controller}.max")) || HandsDown(around))
                {
                    return folder;
                }

                folder.Remove();
                return null;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool HandsDown(GroupFolder around)
    {
        try
        {
            foreach (var controller in Needed)
            {
                around.Write("cgroup.subtree_control", $"+{controller}");
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
