using System.Diagnostics;
using System.Globalization;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Pipeline.Deployment.Postgres;

/// <summary>What a process that was killed may have left of its server: the server itself, or only the file that names it.</summary>
internal sealed class Leftover(ClusterFiles files, PostgresInstallation installation)
{
    private static readonly TimeSpan ClockDifference = TimeSpan.FromSeconds(5);

    private string ProcessFile => Path.Combine(files.Data, "postmaster.pid");

    /// <summary>We hold the cluster's lock, so a server that still runs is nobody's.</summary>
    public async Task EndAsync(CommandRunner runner, CancellationToken cancellation)
    {
        if (!File.Exists(ProcessFile))
            return;
        if (!IsRunning(await File.ReadAllLinesAsync(ProcessFile, cancellation)))
        {
            // PostgreSQL would refuse to start if another program had got the process number since.
            File.Delete(ProcessFile);
            return;
        }

        var stop = new ToolCommand(installation.Program("pg_ctl"), "stop", "-D", files.Data, "-m", "fast", "-w")
        {
            Account = ServerAccount.Current,
            WorkingDirectory = files.Root,
            Environment = ChildEnvironment.ForApplications(),
        };
        await runner.RunAsync(stop, cancellation: cancellation);
    }

    /// <summary>The first line of the file is the process number, the third its start in seconds since 1970.</summary>
    private static bool IsRunning(string[] lines)
    {
        if (
            lines.Length < 3
            || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id)
            || !long.TryParse(lines[2], CultureInfo.InvariantCulture, out var started)
        )
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            var difference = process.StartTime.ToUniversalTime() - DateTimeOffset.FromUnixTimeSeconds(started).UtcDateTime;
            return process.ProcessName == "postgres" && difference.Duration() < ClockDifference && !IsDead(id);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A dead process stays listed until its parent collects it, which the first process of a container may never do.</summary>
    private static bool IsDead(int id) =>
        File.Exists($"/proc/{id}/stat") && File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
}
