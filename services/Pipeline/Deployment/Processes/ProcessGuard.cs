using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>
/// Ties programs to our own life. On Linux a program becomes the leader of its own session, so that Ctrl-C reaches us alone and
/// we stop things in order, and the kernel signals it when we die in any way, also by kill -9.
/// </summary>
internal static class ProcessGuard
{
    private static readonly Lazy<bool> Available = new(() =>
        OperatingSystem.IsLinux() && Executable.Find("setsid") is not null && KnowsDeathSignal()
    );

    public static bool LeadsItsGroup => Available.Value;

    /// <summary>The command line that starts the program under guard, as its account.</summary>
    public static IReadOnlyList<string> Wrap(ToolCommand command)
    {
        IReadOnlyList<string> plain = [Executable.Require(command.Program), .. command.Arguments];
        if (Available.Value)
            return
            [
                Executable.Require("setsid"),
                Executable.Require("setpriv"),
                "--pdeathsig",
                Name(command.DeathSignal),
                .. As(command.Account),
                "--",
                .. plain,
            ];
        if (command.Account is null)
            return plain;
        throw new FaultException(
            FaultKind.ToolMissing,
            $"'{command.Program}' must run as the user '{command.Account}', which needs 'setpriv' of util-linux",
            command.Program,
            "Install util-linux, or run agentic as a user other than root."
        );
    }

    public static void Signal(int processId, StopSignal signal)
    {
        if (!OperatingSystem.IsWindows())
            _ = Kill(processId, (int)signal);
    }

    /// <summary>Ends what a finished program left running in its session.</summary>
    public static void EndGroup(int processId)
    {
        if (LeadsItsGroup)
            _ = Kill(-processId, (int)StopSignal.Kill);
    }

    private static string[] As(string? account) => account is null ? [] : ["--reuid", account, "--regid", GroupOf(account), "--init-groups"];

    private static string GroupOf(string account) =>
        File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(fields => fields[0] == account)[3];

    private static string Name(StopSignal signal) =>
        signal switch
        {
            StopSignal.Interrupt => "INT",
            StopSignal.Kill => "KILL",
            _ => "TERM",
        };

    private static bool KnowsDeathSignal()
    {
        try
        {
            // The setpriv of BusyBox has the name and not the option.
            var start = new ProcessStartInfo("setpriv", ["--pdeathsig", "KILL", "true"]) { UseShellExecute = false, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
