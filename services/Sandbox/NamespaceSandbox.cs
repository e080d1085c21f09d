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

    private readonly Lazy<string?> _account = new(() => Unprivileged.AccountOf(options.Value));

    public string Name => "namespace";

    /// <summary>Whether we are, and so need no namespace of users.</summary>
    internal bool Root { get; init; } = Environment.IsPrivilegedProcess;

    public string? Account => Root ? _account.Value : null;

    public async Task<string?> WhyNotAsync(CommandRunner runner, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux())
        {
            return "it needs Linux";
        }

        if (new[] { "unshare", "setpriv" }.FirstOrDefault(tool => Executable.Find(tool) is null) is { } missing)
        {
            return $"'{missing}' of util-linux is missing";
        }

        if (Root && Account is null)
        {
            return "there is no account that it could run programs as";
        }

        var folder = Directory.CreateTempSubdirectory("agentic-sandbox-").FullName;
        try
        {
            var probe = Wrap(new ToolCommand("true") { WorkingDirectory = "/" }, folder, grouped: false);
            var result = await runner.RunAsync(probe, cancellation: cancellation);
            return result.Succeeded ? null : string.Join(' ', result.Tail.Take(1));
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
                .. Unprivileged.Words(Account),
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

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(NamespaceSandbox).Assembly.GetManifestResourceStream("enter.sh")!);
        return reader.ReadToEnd();
    }
}
