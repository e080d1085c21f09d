using AgenticAi.Pipeline.Deployment.Processes;
using Microsoft.Extensions.Options;

namespace AgenticAi.Sandbox;

/// <summary>
/// Linux namespaces (namespaces(7)): no network but its own loopback, no sight of other processes, a file system of the machine's programs and one
/// folder, and an own account when we are root. All of its processes end with the first one, and that one with us.
/// </summary>
internal sealed class NamespaceSandbox(IOptions<SandboxOptions> options) : ISandbox
{
    private static readonly string Script = ReadScript();

    /// <summary>Size of each temporary folder outside of the task's own; it is held in memory.</summary>
    private const string TemporaryMegabytes = "256";

    private readonly Lazy<string?> _account = new(() => AccountOf(options.Value));

    public string Name => "namespace";

    /// <summary>Whether we are, and so need no namespace of users.</summary>
    internal bool Root { get; init; } = Environment.IsPrivilegedProcess;

    public string? Account => Root ? _account.Value : null;

    public async Task<bool> WorksAsync(CommandRunner runner, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux() || new[] { "unshare", "setpriv" }.Any(tool => Executable.Find(tool) is null))
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
                .. Root ? [] : new[] { "--user", "--map-current-user", "--keep-caps" },
                "--net",
                "--pid",
                "--ipc",
                "--uts",
                "--mount",
                "--fork",
                "--kill-child",
                "--",
                "sh",
                "-c",
                Script,
                "sandbox",
                TemporaryMegabytes,
                folder,
                .. Readable(inner),
                "--",
                .. Unprivileged(),
                .. ProgramLimits.Words(options.Value, grouped, counted: true),
                ProgramFolders.PathOf(inner.Program),
                .. inner.Arguments,
            ],
        };

    /// <summary>What the program needs of the machine, folders before those in them.</summary>
    private static IEnumerable<string> Readable(ToolCommand inner) =>
        new[] { AppContext.BaseDirectory.TrimEnd('/'), inner.Environment.GetValueOrDefault("NUGET_PACKAGES") }
            .OfType<string>()
            .Concat(ProgramFolders.System)
            .Concat(ProgramFolders.Others())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

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
