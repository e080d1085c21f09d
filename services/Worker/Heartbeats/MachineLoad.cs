using System.Globalization;

namespace AgenticAi.Worker.Heartbeats;

internal static class MachineLoad
{
    private const string File = "/proc/loadavg";

    /// <summary>Load average over the last minute, divided by the cores; 0 where the system does not tell.</summary>
    public static double PerCore() =>
        System.IO.File.Exists(File)
            ? double.Parse(System.IO.File.ReadAllText(File).Split(' ')[0], CultureInfo.InvariantCulture) / Environment.ProcessorCount
            : 0;
}
