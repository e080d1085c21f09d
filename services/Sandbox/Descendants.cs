using System.Diagnostics;
using System.Runtime.InteropServices;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Sandbox;

/// <summary>Processes below one, where neither a namespace nor a control group holds them together.</summary>
internal static class Descendants
{
    private const int SetChildSubreaper = 36;
    private const int MostLooks = 100;

    /// <summary>From now on those that lose their parent come to us, and so stay below us (PR_SET_CHILD_SUBREAPER); Linux only.</summary>
    public static void KeepOrphans()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Control(SetChildSubreaper, 1, 0, 0, 0);
        }
    }

    /// <summary>Ends them all while their parent lives, since later nobody knows whose they were.</summary>
    public static void Kill(int root)
    {
        var known = new HashSet<int>();
        for (var look = 0; look < MostLooks; look++)
        {
            var found = ProcessTree.Below(root).Select(process => process.Id).Where(known.Add).ToList();
            if (found.Count == 0)
            {
                return;
            }

            found.ForEach(KillOne);
        }
    }

    /// <summary>Nothing happens when it has ended.</summary>
    public static void KillOne(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // It has ended by itself.
            return;
        }
    }

    [DllImport("libc", EntryPoint = "prctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int option, nuint first, nuint second, nuint third, nuint fourth);
}
