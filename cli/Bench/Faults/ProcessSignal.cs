using System.Diagnostics;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Cli.Bench.Faults;

internal static class ProcessSignal
{
    public static void Send(int process, StopSignal signal)
    {
        using var kill = Process.Start("kill", [$"-{(int)signal}", $"{process}"]);
        kill.WaitForExit();
    }
}
