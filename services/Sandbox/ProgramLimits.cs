using System.Globalization;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Sandbox;

/// <summary>
/// Limits that the kernel holds for each process by itself (<c>prlimit</c>). A control group holds those of all together; where there is none, each
/// alone may have what is meant for all, and <see cref="Watch.ResourceWatch"/> sees to the rest.
/// </summary>
internal static class ProgramLimits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Others run programs with the same account, too. The watch tells who has too many; this keeps the machine whole until then.</summary>
    private const int ProcessesOfAll = 4;

    /// <summary>When the memory of machine or container runs out, it is taken from these and not from services (proc_pid_oom_score_adj(5)).</summary>
    private const string EndedFirst = "500";

    /// <summary>The words before a program's; none where the tool is missing.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="grouped">Whether a control group holds those of all together.</param>
    /// <param name="counted">Whether the kernel counts the processes of the program's account apart from ours.</param>
    public static IReadOnlyList<string> Words(SandboxOptions options, bool grouped, bool counted)
    {
        if (Executable.Find("prlimit") is not { } prlimit)
        {
            return [];
        }

        return
        [
            .. Executable.Find("choom") is { } choom ? [choom, "-n", EndedFirst, "--"] : Array.Empty<string>(),
            prlimit,
            "--core=0",
            Limit("fsize", options.DiskMegabytes * Megabyte),
            Limit("cpu", (long)options.ProcessorTime.TotalSeconds),
            .. grouped ? [] : new[] { Limit("data", options.Megabytes * Megabyte) },
            .. grouped || !counted ? [] : new[] { Limit("nproc", (long)options.Processes * ProcessesOfAll) },
            "--",
        ];
    }

    private static string Limit(string name, long value) => string.Create(CultureInfo.InvariantCulture, $"--{name}={value}");
}
