using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Sandbox;

namespace AgenticAi.Worker.Tests.Sandbox;

/// <summary>What an engine is told. Engines are seldom where tests run, so a program that writes down what it is told stands in for one.</summary>
public sealed class ContainerSandboxTests : IDisposable
{
    private const string Engine = """
        #!/bin/sh
        for word; do echo "$word"; done >>"$0.log"
        [ "$1" != run ] || exec sleep 4731
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentic-engine-");
    private readonly string _engine;

    public ContainerSandboxTests()
    {
        _engine = Path.Combine(_folder.FullName, "engine");
        File.WriteAllText(_engine, Engine);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_engine, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_program_gets_a_container_without_network_and_privileges_and_the_container_ends_with_it()
    {
        using var sandbox = new SandboxFixture(
            new SandboxOptions
            {
                Engine = _engine,
                Image = "builder:1",
                WallTime = TimeSpan.FromSeconds(1),
                Megabytes = 700,
                Processes = 77,
            }
        );

        var ended = await RunAsync(sandbox);

        ended.Exceeded.ShouldNotBeNull().ShouldContain("took longer");
        var told = await File.ReadAllLinesAsync($"{_engine}.log");
        told.Take(3).ShouldBe(["image", "inspect", "builder:1"]);
        foreach (var word in Expected(sandbox.Folder))
        {
            told.ShouldContain(word);
        }

        told.SkipWhile(word => word != "--entrypoint=dotnet").Take(4).ShouldBe(["--entrypoint=dotnet", "builder:1", "prove", "run; $(x)"]);
        told.ShouldNotContain(word =>
            word.Contains("--privileged", StringComparison.Ordinal) || word.StartsWith("--env=PATH=", StringComparison.Ordinal)
        );
        told.TakeLast(2).ShouldBe(["kill", $"agentic-{Path.GetFileName(sandbox.Folder)}"]);
    }

    [Fact]
    public async Task Without_the_image_the_next_strongest_is_taken_and_the_reason_told()
    {
        await File.WriteAllTextAsync(_engine, "#!/bin/sh\necho no such image >&2\nexit 1\n");
        using var sandbox = new SandboxFixture(new SandboxOptions { Engine = _engine, Image = "builder:1" });

        var chosen = await sandbox.Choice.GetAsync(default);

        chosen.Name.ShouldNotBe("container");
        sandbox.Choice.Passed.ShouldStartWith("container: the image can't be had: no such image");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string[] Expected(string folder) =>
        [
            "--network=none",
            "--cap-drop=ALL",
            "--security-opt=no-new-privileges",
            "--read-only",
            "--memory=700m",
            "--memory-swap=700m",
            "--pids-limit=77",
            $"--volume={folder}:{folder}",
            $"--volume={AppContext.BaseDirectory}:{AppContext.BaseDirectory}:ro",
            "--env=HOME=/home/somebody",
        ];

    private static Task<SandboxEnd> RunAsync(SandboxFixture sandbox) =>
        sandbox.Runner.RunAsync(
            new ToolCommand("dotnet", "prove", "run; $(x)")
            {
                WorkingDirectory = sandbox.Folder,
                Environment = ChildEnvironment.ForApplications(("HOME", "/home/somebody")),
            },
            sandbox.Folder,
            default
        );
}
