using System.Globalization;
using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Processes;
using Microsoft.Extensions.Options;

namespace AgenticAi.Sandbox;

/// <summary>A container of a configured engine: no network, an unchangeable image, the task's folder, and our own program files to read.</summary>
internal sealed class ContainerSandbox(IOptions<SandboxOptions> options) : ISandbox
{
    private const string Temporary = "rw,nosuid,nodev,size=256m,mode=1777";

    /// <summary>They name places of this machine, which the image has elsewhere.</summary>
    private static readonly string[] Ours = ["PATH", "DOTNET_ROOT", PostgresInstallation.FolderVariable];

    /// <summary>How the engine is found.</summary>
    private static readonly string[] Engines = ["DOCKER_HOST", "DOCKER_CONFIG", "CONTAINER_HOST", "XDG_RUNTIME_DIR"];

    private readonly SandboxOptions _options = options.Value;

    public string Name => "container";

    /// <summary>For the folder; the engine is told its number.</summary>
    public string? Account { get; } = Environment.IsPrivilegedProcess ? Unprivileged.AccountOf(options.Value) : null;

    public async Task<string?> WhyNotAsync(CommandRunner runner, CancellationToken cancellation)
    {
        if (_options.Engine.Length == 0 || _options.Image.Length == 0)
        {
            return "no engine and image are configured";
        }

        if (Executable.Find(_options.Engine) is null)
        {
            return $"'{_options.Engine}' is not on this machine";
        }

        var result = await runner.RunAsync(Engine("image", "inspect", _options.Image), cancellation: cancellation);
        return result.Succeeded ? null : $"the image can't be had: {string.Join(' ', result.Tail.TakeLast(1))}";
    }

    public ToolCommand Wrap(ToolCommand inner, string folder, bool grouped) =>
        inner with
        {
            Program = _options.Engine,
            Environment = EngineEnvironment(),
            // The engine's program hands it on to the container, which would outlive us otherwise.
            DeathSignal = StopSignal.Terminate,
            Arguments = ["run", .. Apart(folder), .. Limits(), .. Shared(inner, folder), .. Started(inner)],
        };

    public ToolCommand End(string folder) => Engine("kill", NameOf(folder));

    private ToolCommand Engine(params string[] arguments) => new(_options.Engine, arguments) { Environment = EngineEnvironment() };

    private static Dictionary<string, string> EngineEnvironment()
    {
        var environment = new Dictionary<string, string>(ChildEnvironment.ForTools(), StringComparer.Ordinal);
        foreach (var name in Engines)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                environment[name] = value;
            }
        }

        return environment;
    }

    private static string NameOf(string folder) => $"agentic-{Path.GetFileName(folder)}";

    private static string[] Apart(string folder) =>
        [
            "--rm",
            "--init",
            "--pull=never",
            $"--name={NameOf(folder)}",
            "--network=none",
            "--ipc=private",
            "--read-only",
            $"--tmpfs=/tmp:{Temporary}",
            $"--tmpfs=/var/tmp:{Temporary}",
            "--cap-drop=ALL",
            "--security-opt=no-new-privileges",
        ];

    private string[] Limits() =>
        [
            Number("--memory=", _options.Megabytes, "m"),
            Number("--memory-swap=", _options.Megabytes, "m"),
            Number("--pids-limit=", _options.Processes),
            Number("--ulimit=cpu=", (long)_options.ProcessorTime.TotalSeconds),
            Number("--ulimit=fsize=", _options.DiskMegabytes * 1024L * 1024),
            "--ulimit=core=0",
        ];

    private IEnumerable<string> Shared(ToolCommand inner, string folder)
    {
        var readable = new[] { AppContext.BaseDirectory, inner.Environment.GetValueOrDefault("NUGET_PACKAGES") };
        return
        [
            .. User(),
            $"--volume={folder}:{folder}",
            .. readable.OfType<string>().Select(shown => $"--volume={shown}:{shown}:ro"),
            $"--workdir={folder}",
            .. inner.Environment.Where(variable => !Ours.Contains(variable.Key)).Select(variable => $"--env={variable.Key}={variable.Value}"),
        ];
    }

    /// <summary>The owner of the folder. PostgreSQL wants a name for it, so the names of this machine are shown.</summary>
    private IEnumerable<string> User()
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        var (user, group) = Account is { } account ? Unprivileged.NumbersOf(account) : (OwnNumber("Uid"), OwnNumber("Gid"));
        var keeps = Path.GetFileName(_options.Engine) == "podman" && !Environment.IsPrivilegedProcess;
        return [.. keeps ? ["--userns=keep-id"] : Array.Empty<string>(), $"--user={user}:{group}", "--volume=/etc/passwd:/etc/passwd:ro"];
    }

    /// <summary>Images start a service of ours; the program takes its place.</summary>
    private IEnumerable<string> Started(ToolCommand inner) => [$"--entrypoint={inner.Program}", _options.Image, .. inner.Arguments];

    private static string OwnNumber(string kind) =>
        File.ReadLines("/proc/self/status").First(line => line.StartsWith($"{kind}:", StringComparison.Ordinal)).Split('\t')[1];

    private static string Number(string name, long value, string unit = "") => string.Create(CultureInfo.InvariantCulture, $"{name}{value}{unit}");
}
