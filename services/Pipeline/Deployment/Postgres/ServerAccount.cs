using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Deployment.Postgres;

/// <summary>PostgreSQL refuses to run as root, so root runs it as another account.</summary>
internal static class ServerAccount
{
    private static readonly string[] Preferred = ["postgres", "nobody"];

    /// <summary>Null when PostgreSQL can run as ourselves.</summary>
    public static string? Current { get; } = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? Choose() : null;

    /// <summary>Whether the account may enter a folder that exists.</summary>
    public static async Task<bool> CanEnterAsync(string folder, CommandRunner runner, CancellationToken cancellation)
    {
        if (Current is null)
            return true;
        var entry = new ToolCommand("test", "-x", folder) { Account = Current, WorkingDirectory = "/" };
        return (await runner.RunAsync(entry, cancellation: cancellation)).Succeeded;
    }

    /// <summary>Gives a folder and all in it to the account, which alone may enter it.</summary>
    public static async Task OwnAsync(string folder, CommandRunner runner, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (Current is null)
            return;
        var result = await runner.RunAsync(new ToolCommand("chown", "-R", Current, folder), cancellation: cancellation);
        if (!result.Succeeded)
        {
            throw new FaultException(
                FaultKind.ToolFailed,
                $"The folder could not be given to the user '{Current}'",
                folder,
                "Choose an output folder on a local disk."
            );
        }
    }

    private static string Choose()
    {
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return Preferred.FirstOrDefault(accounts.Contains)
            ?? throw new FaultException(
                FaultKind.ToolMissing,
                "PostgreSQL refuses to run as root, and this machine has neither a user 'postgres' nor 'nobody'",
                "/etc/passwd",
                "Create a user 'postgres', or run agentic as a user other than root."
            );
    }
}
