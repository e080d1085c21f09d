using System.Diagnostics;
using System.Globalization;
using AgenticAi.Pipeline.Deployment.Processes;
using Microsoft.Extensions.Options;

namespace AgenticAi.Sandbox.Groups;

/// <summary>Makes control groups where the system lets us: as root, or in a part of the hierarchy that was handed to us.</summary>
internal sealed class ControlGroups(IOptions<SandboxOptions> options, TimeProvider time)
{
    private const string Prefix = "agentic-";

    private const string Join = """
        set -eu
        while [ "$1" != -- ]; do
          echo 0 >"$1/cgroup.procs"
          shift
        done
        shift
        exec "$@"
        """;

    /// <returns>Null where there is no way to one.</returns>
    public IControlGroup? TryCreate()
    {
        if (!options.Value.ControlGroups || !OperatingSystem.IsLinux())
        {
            return null;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Path.GetRandomFileName()}");
        var group = (IControlGroup?)UnifiedGroup.TryCreate(name, options.Value, time) ?? SplitGroup.TryCreate(name, options.Value, time);
        foreach (var folder in group?.Folders ?? [])
        {
            RemoveLeft(Path.GetDirectoryName(folder)!);
        }

        return group;
    }

    /// <summary>The command that runs a program in a group.</summary>
    public static ToolCommand Wrap(ToolCommand inner, IControlGroup group) =>
        inner with
        {
            Program = "sh",
            Arguments = ["-c", Join, "join", .. group.Folders, "--", inner.Program, .. inner.Arguments],
        };

    /// <summary>Groups of a process that was killed are empty, since what ran in them died with it.</summary>
    private static void RemoveLeft(string parent)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, $"{Prefix}*").Where(IsLeft))
        {
            try
            {
                new GroupFolder(folder).Remove();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Another of us was faster, or it is somebody else's.
                continue;
            }
        }
    }

    private static bool IsLeft(string folder) =>
        int.TryParse(Path.GetFileName(folder).Split('-')[1], CultureInfo.InvariantCulture, out var owner) && !IsRunning(owner);

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
