using System.Runtime.Versioning;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.EndToEnd.Tests.Scripts;

[UnsupportedOSPlatform("windows")]
public sealed class StartScriptTests : IDisposable
{
    private static readonly string[] Tools =
    [
        "sh",
        "readlink",
        "dirname",
        "id",
        "uname",
        "find",
        "head",
        "grep",
        "cut",
        "tr",
        "mktemp",
        "rm",
        "basename",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentic-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Says_what_to_install_on_a_machine_without_dotnet()
    {
        var result = await RunAsync("plan", "spec.md");

        result.ExitCode.ShouldBe(3);
        result.Tail.ShouldBe([
            "agentic needs the .NET 10 SDK, and 'dotnet' is not on PATH.",
            "Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this command again.",
        ]);
    }

    [Fact]
    public async Task Says_which_sdk_it_needs_on_a_machine_with_an_older_one()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "dotnet"), "#!/bin/sh\necho '8.0.100 [/usr/share/dotnet/sdk]'\n");
        File.SetUnixFileMode(Path.Combine(_folder.FullName, "dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var result = await RunAsync("test");

        result.ExitCode.ShouldBe(3);
        result.Tail[0].ShouldBe("agentic needs the .NET 10 SDK; this machine has: 8.0.100 ");
    }

    [Fact]
    public async Task Takes_paths_from_where_the_user_is()
    {
        var command = new ToolCommand(Path.Combine(Repository.Root, "agentic"), "plan", "missing/spec.md") { WorkingDirectory = _folder.FullName };

        var result = await new CommandRunner(TimeProvider.System).RunAsync(command);

        result.ExitCode.ShouldBe(2);
        result.Tail.ShouldContain(line => line.Contains("missing/spec.md"));
    }

    private Task<CommandResult> RunAsync(params string[] arguments)
    {
        foreach (var tool in Tools.Where(tool => !File.Exists(Path.Combine(_folder.FullName, tool))))
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, tool), File.Exists($"/usr/bin/{tool}") ? $"/usr/bin/{tool}" : $"/bin/{tool}");
        var command = new ToolCommand("/bin/sh", [Path.Combine(Repository.Root, "agentic"), .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            Environment = new Dictionary<string, string>
            {
                ["PATH"] = _folder.FullName,
                ["HOME"] = _folder.FullName,
                ["AGENTIC_POSTGRES_BIN"] = "/",
            },
        };
        return new CommandRunner(TimeProvider.System).RunAsync(command);
    }
}
