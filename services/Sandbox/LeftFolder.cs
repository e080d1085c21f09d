using System.Diagnostics;

namespace AgenticAi.Sandbox;

/// <summary>Removes what programs left that may not want it removed.</summary>
internal static class LeftFolder
{
    /// <summary>Nothing happens when there is none.</summary>
    /// <exception cref="IOException">It can't be removed.</exception>
    public static void Remove(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.Delete(folder, recursive: true);
            return;
        }

        // Unlike us, these tools remove folders that lie deeper than a path can tell, and open those that nobody may enter.
        Run("chmod", "-R", "u+rwX", "--", folder);
        var problem = Run("rm", "-rf", "--", folder);
        if (problem.Length > 0)
        {
            throw new IOException($"'{folder}' can't be removed: {problem}");
        }
    }

    /// <returns>What it complains about.</returns>
    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var problem = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return problem;
    }
}
