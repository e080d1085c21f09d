using System.Diagnostics;
using System.Globalization;

namespace AgenticAi.Sandbox;

/// <summary>
/// Where the tasks of this process work: a folder named after the process, so that what a killed one left can be told and removed. It is gone when
/// disposed.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>An account of a sandbox may pass on its way to a folder that it knows, and not look around.</summary>
    private const UnixFileMode Passable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <param name="parent">That of all such processes.</param>
    public WorkFolder(string parent)
    {
        var all = Directory.CreateDirectory(parent);
        foreach (var left in all.EnumerateDirectories().Where(IsLeft))
        {
            LeftFolder.Remove(left.FullName);
        }

        Path = all.CreateSubdirectory(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)).FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, Passable);
        }
    }

    public string Path { get; }

    /// <summary>Where it usually lies: as root where nobody else can have been before us.</summary>
    public static string ParentFor(string service) =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
            ? $"/var/lib/agentic/{service}"
            : System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"agentic-{service}");

    public void Dispose() => LeftFolder.Remove(Path);

    /// <summary>A folder of our own number is a dead process's as well: we have just begun.</summary>
    private static bool IsLeft(DirectoryInfo folder) =>
        int.TryParse(folder.Name, CultureInfo.InvariantCulture, out var id) && (id == Environment.ProcessId || !IsRunning(id));

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
