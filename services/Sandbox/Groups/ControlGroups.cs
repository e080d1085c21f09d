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
    public async Task<IControlGroup?> TryCreateAsync(CancellationToken cancellation)
    {
        if (!options.Value.ControlGroups || !OperatingSystem.IsLinux())
        {
            return null;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Path.GetRandomFileName()}");
        var group = (IControlGroup?)UnifiedGroup.TryCreate(name, options.Value, time) ?? SplitGroup.TryCreate(name, options.Value, time);
        foreach (var folder in group?.Folders ?? [])
        {
            await RemoveLeftAsync(Path.GetDirectoryName(folder)!, cancellation);
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

    /// <summary>Groups of one of us that was killed, and what may have outlived it.</summary>
    private async Task RemoveLeftAsync(string parent, CancellationToken cancellation)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, $"{Prefix}*").Where(IsLeft))
        {
            try
            {
                var left = new GroupFolder(folder);
                await left.KillMembersAsync(time, cancellation);
                left.Remove();
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
