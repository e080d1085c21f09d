using AgenticAi.Pipeline.Deployment.Processes;
using Microsoft.Extensions.Options;

namespace AgenticAi.Sandbox;

/// <summary>
/// Linux namespaces (namespaces(7)): no network but its own loopback, no sight of other processes and of what others left in temporary folders, and
/// an own account when we are root. All of its processes end with the first one, and that one with us.
/// </summary>
internal sealed class NamespaceSandbox(IOptions<SandboxOptions> options) : ISandbox
{
    private static readonly string Script = ReadScript();

    /// <summary>Size of each temporary folder outside of the task's own; it is held in memory.</summary>
    private const string TemporaryMegabytes = "256";

    /// <summary>Where programs of different tasks could meet.</summary>
    private static readonly string[] Shared = ["/tmp", "/var/tmp", "/dev/shm"];

    private readonly bool _root = Environment.IsPrivilegedProcess;

    public string Name => "namespace";

    public string? Account { get; } = Environment.IsPrivilegedProcess ? AccountOf(options.Value) : null;

    public async Task<bool> WorksAsync(CommandRunner runner, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux() || new[] { "unshare", "ip", "mount", "setpriv", "sh" }.Any(tool => Executable.Find(tool) is null))
        {
            return false;
        }

        var folder = Directory.CreateTempSubdirectory("agentic-sandbox-").FullName;
        try
        {
            return (
                await runner.RunAsync(Wrap(new ToolCommand("true") { WorkingDirectory = "/" }, folder, grouped: false), cancellation: cancellation)
            ).Succeeded;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public ToolCommand Wrap(ToolCommand inner, string folder, bool grouped) =>
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
                TemporaryMegabytes,
                folder,
                .. Readable(inner),
                "--",
                .. Hidden(folder),
                "--",
                .. Unprivileged(),
                .. ProgramLimits.Words(options.Value, grouped, counted: true),
                Executable.Require(inner.Program),
                .. inner.Arguments,
            ],
        };

    /// <summary>What the program needs of the machine and may lie in a folder that is hidden.</summary>
    private static IEnumerable<string> Readable(ToolCommand inner) =>
        new[] { AppContext.BaseDirectory.TrimEnd('/'), inner.Environment.GetValueOrDefault("NUGET_PACKAGES"), DotnetFolder(inner) }
            .OfType<string>()
            .Where(Directory.Exists)
            .Distinct(StringComparer.Ordinal);

    private static string? DotnetFolder(ToolCommand inner) =>
        Executable.Find(inner.Program) is { } program
            ? Path.GetDirectoryName(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program)
            : null;

    /// <summary>The folders of all tasks; and where we are not root, what is ours, since the program runs as ourselves.</summary>
    private IEnumerable<string> Hidden(string folder) =>
        [
            .. Shared,
            .. IsShared(folder) ? [] : new[] { Path.GetDirectoryName(folder)! },
            .. _root ? [] : new[] { Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) },
        ];

    private static bool IsShared(string folder) =>
        Shared.Any(shared => folder == shared || folder.StartsWith(shared + "/", StringComparison.Ordinal));

    private string[] Unprivileged() =>
        [
            "setpriv",
            // Given again, because changing the account takes it away.
            "--pdeathsig",
            "KILL",
            "--no-new-privs",
            "--inh-caps=-all",
            "--ambient-caps=-all",
            .. Account is null ? [] : new[] { "--bounding-set=-all", "--reuid", Account, "--regid", GroupOf(Account), "--clear-groups" },
            "--",
        ];

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(NamespaceSandbox).Assembly.GetManifestResourceStream("enter.sh")!);
        return reader.ReadToEnd();
    }

    private static string? AccountOf(SandboxOptions options) =>
        options.Accounts.FirstOrDefault(account =>
            File.ReadLines("/etc/passwd").Any(line => line.StartsWith($"{account}:", StringComparison.Ordinal))
        );

    private static string GroupOf(string account) =>
        File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(fields => fields[0] == account)[3];
}
