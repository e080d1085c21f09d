namespace AgenticAi.Sandbox.Watch;

/// <summary>How people are told which limit was met.</summary>
internal static class Limits
{
    public static string Memory(SandboxOptions options) => $"It used more than {options.Megabytes} MB of memory.";

    public static string Processes(SandboxOptions options) => $"It ran more than {options.Processes} processes and threads.";

    public static string ProcessorTime(SandboxOptions options) => $"It used more than {options.ProcessorTime} of processor time.";

    public static string WallTime(TimeSpan limit) => $"It took longer than {limit}.";

    public static string Disk(SandboxOptions options) => $"It wrote more than {options.DiskMegabytes} MB.";
}
