using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace AgenticAi.Worker;

/// <summary>Where the tasks of this process work: a folder named after the process, so that what a killed worker left can be told and removed.</summary>
internal sealed class WorkFolder
{
    public WorkFolder(IOptions<WorkerOptions> options)
    {
        var parent = Directory.CreateDirectory(options.Value.Folder);
        foreach (var left in parent.EnumerateDirectories().Where(IsLeft))
        {
            left.Delete(recursive: true);
        }

        Path = parent.CreateSubdirectory(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)).FullName;
    }

    public string Path { get; }

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
