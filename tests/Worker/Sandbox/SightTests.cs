using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Sandbox;
using Microsoft.Extensions.Options;

namespace AgenticAi.Worker.Tests.Sandbox;

/// <summary>What a program sees of the machine; as root, and as people do who are not.</summary>
public sealed class SightTests : IDisposable
{
    private const string Secret = "very-secret";

    /// <summary>Where data folders of the system, homes and caches may lie; readable for everybody, which is the worst case.</summary>
    private static readonly string[] Places = ["/srv", "/opt", "/var/lib", "/home", "/var/tmp", "/mnt"];

    private readonly SandboxFixture _sandbox = new();
    private readonly List<string> _folders = [];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sees_no_data_of_ours_and_of_others_wherever_it_lies(bool root)
    {
        if (!await IsolatesAsync())
        {
            return;
        }

        var files = Places.Where(IsWritable).Select(Place).ToList();

        var printed = await RunAsync(root, $"cat {string.Join(' ', files)}; ls -d /run /srv /sys /boot; echo done");

        files.ShouldNotBeEmpty();
        printed.ShouldContain("done");
        printed.ShouldNotContain(Secret);
        printed.Where(line => line.StartsWith('/')).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sees_only_its_own_processes_and_sockets(bool root)
    {
        if (!await IsolatesAsync())
        {
            return;
        }

        var printed = await RunAsync(
            root,
            "ls -d /proc/[0-9]* | wc -l; cat /proc/*/environ /proc/*/task/*/environ | tr '\\0' '\\n'; ss -xa || cat /proc/net/unix"
        );

        int.Parse(printed[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThan(6);
        printed.ShouldNotContain(line => line.Contains("Tokens__Key", StringComparison.Ordinal) || line.Contains("docker", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gets_back_no_privilege_and_changes_no_program(bool root)
    {
        if (!await IsolatesAsync())
        {
            return;
        }

        var printed = await RunAsync(
            root,
            "unshare --user --map-root-user echo root; mount -t tmpfs tmpfs /tmp && echo mounted; touch /usr/x && echo written; grep CapEff /proc/self/status"
        );

        printed.ShouldContain("CapEff:\t0000000000000000");
        printed.ShouldNotContain(line => line == "root" || line == "mounted" || line == "written");
    }

    public void Dispose()
    {
        foreach (var folder in _folders)
        {
            Directory.Delete(folder, recursive: true);
        }

        _sandbox.Dispose();
    }

    private async Task<bool> IsolatesAsync() => Environment.IsPrivilegedProcess && (await _sandbox.Choice.GetAsync(default)).Name == "namespace";

    private string Place(string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"agentic-sight-{Path.GetRandomFileName()}")).FullName;
        _folders.Add(folder);
        var file = Path.Combine(folder, "parameters.json");
        File.WriteAllText(file, Secret);
        return file;
    }

    private static bool IsWritable(string folder)
    {
        var probe = Path.Combine(folder, $"agentic-probe-{Path.GetRandomFileName()}");
        try
        {
            Directory.CreateDirectory(probe);
            Directory.Delete(probe);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<string>> RunAsync(bool root, string script)
    {
        var runner = new CommandRunner(TimeProvider.System);
        var sandbox = new NamespaceSandbox(Options.Create(new SandboxOptions())) { Root = root };
        await runner.RunAsync(new ToolCommand("chown", "-R", "nobody:", _sandbox.Folder));
        var inner = new ToolCommand("sh", "-c", script) { WorkingDirectory = "/", Environment = ChildEnvironment.ForApplications() };
        var inside = sandbox.Wrap(inner, _sandbox.Folder, grouped: false);
        var command = root ? inside : inside with { Account = "nobody" };
        return (await runner.RunAsync(command)).Tail;
    }
}
