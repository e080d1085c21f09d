using AgenticAi.Pipeline.Deployment.Processes;
using Microsoft.Extensions.Options;

namespace AgenticAi.Sandbox;

/// <summary>
/// Linux namespaces (namespaces(7)): no network but its own loopback, no sight of other processes, and an own account when we are root. All of
/// its processes end with the first one.
/// </summary>
internal sealed class NamespaceSandbox(IOptions<SandboxOptions> options) : ISandbox
{
    /// <summary>A new network has a loopback that is down.</summary>
    private const string Script = "ip link set lo up && exec \"$@\"";

    private readonly bool _root = Environment.IsPrivilegedProcess;

    public string Name => "namespace";

    public string? Account { get; } = Environment.IsPrivilegedProcess ? AccountOf(options.Value) : null;

    public async Task<bool> WorksAsync(CommandRunner runner, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux() || new[] { "unshare", "ip", "setpriv", "sh" }.Any(tool => Executable.Find(tool) is null))
        {
            return false;
        }

        var probe = new ToolCommand("true") { WorkingDirectory = "/" };
        return (await runner.RunAsync(Wrap(probe, "/"), cancellation: cancellation)).Succeeded;
    }

    public ToolCommand Wrap(ToolCommand inner, string folder) =>
        inner with
        {
            Program = "unshare",
            Arguments =
            [
                .. _root ? [] : new[] { "--user", "--map-current-user", "--keep-caps" },
                "--net",
                "--pid",
                "--ipc",
                "--uts",
                "--mount",
                "--fork",
                "--kill-child",
                "--mount-proc",
                "--",
                "sh",
                "-c",
                Script,
                "sandbox",
                .. Unprivileged(),
                .. ProgramLimits.Words(options.Value),
                Executable.Require(inner.Program),
                .. inner.Arguments,
            ],
        };

    private string[] Unprivileged() =>
        [
            "setpriv",
            "--no-new-privs",
            "--inh-caps=-all",
            "--ambient-caps=-all",
            .. Account is null ? [] : new[] { "--bounding-set=-all", "--reuid", Account, "--regid", GroupOf(Account), "--clear-groups" },
            "--",
        ];

    private static string? AccountOf(SandboxOptions options) =>
        options.Accounts.FirstOrDefault(account =>
            File.ReadLines("/etc/passwd").Any(line => line.StartsWith($"{account}:", StringComparison.Ordinal))
        );

    private static string GroupOf(string account) =>
        File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(fields => fields[0] == account)[3];
}
