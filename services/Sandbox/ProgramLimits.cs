using System.Globalization;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Sandbox;

/// <summary>Limits that the kernel holds for each process by itself (<c>prlimit</c>); <see cref="ResourceWatch"/> holds those of all together.</summary>
internal static class ProgramLimits
{
    /// <summary>The words before a program's; none where the tool is missing.</summary>
    public static IReadOnlyList<string> Words(SandboxOptions options)
    {
        if (Executable.Find("prlimit") is not { } prlimit)
        {
            return [];
        }

        return
        [
            prlimit,
            "--core=0",
            string.Create(CultureInfo.InvariantCulture, $"--fsize={options.DiskMegabytes * 1024L * 1024}"),
            string.Create(CultureInfo.InvariantCulture, $"--cpu={(long)options.ProcessorTime.TotalSeconds}"),
            "--",
        ];
    }
}
