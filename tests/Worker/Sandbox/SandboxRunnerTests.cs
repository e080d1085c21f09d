using System.Diagnostics;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Sandbox;

namespace AgenticAi.Worker.Tests.Sandbox;

public sealed class SandboxRunnerTests
{
    [Fact]
    public async Task Reaches_its_own_loopback_and_nothing_else()
    {
        using var sandbox = new SandboxFixture();
        if (!(await sandbox.Choice.GetAsync(default)).Isolates)
        {
            sandbox.Choice.Passed.ShouldContain("namespace: ", Case.Sensitive, "The weaker sandbox is only for machines without namespaces.");
            return;
        }

        var ended = await RunAsync(sandbox, "tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '; tail -n +2 /proc/net/route | wc -l");

        ended.ExitCode.ShouldBe(0);
        ended.Tail.ShouldBe(["lo", "0"]);
    }

    [Fact]
    public async Task Sees_no_secret_of_ours()
    {
        Environment.SetEnvironmentVariable("Tokens__Key", "very-secret-very-secret-very-secret");
        using var sandbox = new SandboxFixture();

        var ended = await RunAsync(sandbox, "env");

        ended.Tail.ShouldNotContain(line => line.Contains("very-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ends_the_whole_tree_when_it_takes_too_long()
    {
        using var sandbox = new SandboxFixture(new SandboxOptions { WallTime = TimeSpan.FromSeconds(1) });

        var ended = await RunAsync(sandbox, "setsid sleep 4711 & sleep 4711");

        ended.Exceeded.ShouldNotBeNull().ShouldContain("took longer");
        Process.GetProcessesByName("sleep").ShouldNotContain(process => CommandLine(process).Contains("4711", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ends_what_writes_too_much()
    {
        using var sandbox = new SandboxFixture(new SandboxOptions { DiskMegabytes = 256 });

        var ended = await RunAsync(sandbox, "for i in 1 2 3; do head -c 120M /dev/zero >file$i; done; sleep 30");

        ended.Exceeded.ShouldNotBeNull().ShouldContain("wrote more");
    }

    [Fact]
    public async Task Cancelling_leaves_nothing_behind()
    {
        using var sandbox = new SandboxFixture();
        using var cancel = new CancellationTokenSource();
        var running = RunAsync(sandbox, "sleep 4712 & sleep 4712", cancel.Token);
        await Task.WhenAny(running, Task.Delay(500));

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => running);
        Process.GetProcessesByName("sleep").ShouldNotContain(process => CommandLine(process).Contains("4712", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sees_nothing_that_other_tasks_and_programs_left_in_temporary_folders()
    {
        using var other = new SandboxFixture();
        await File.WriteAllTextAsync(Path.Combine(other.Folder, "result"), "somebody else's");
        using var sandbox = new SandboxFixture();
        if (!(await sandbox.Choice.GetAsync(default)).Isolates)
        {
            return;
        }

        var ended = await RunAsync(sandbox, $"ls {other.Folder}; echo mine >file && cat file; touch /tmp/left-behind");

        ended.Tail.ShouldNotContain("result");
        ended.Tail.ShouldContain("mine");
        File.Exists("/tmp/left-behind").ShouldBeFalse();
    }

    [Fact]
    public async Task Reads_the_packages_also_where_temporary_files_lie()
    {
        using var packages = new SandboxFixture();
        await File.WriteAllTextAsync(Path.Combine(packages.Folder, "package"), "needed");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(packages.Folder, (UnixFileMode)Convert.ToInt32("755", 8));
        }

        using var sandbox = new SandboxFixture();
        var command = new ToolCommand("sh", "-c", "cat \"$NUGET_PACKAGES/package\"; echo x >\"$NUGET_PACKAGES/package\"")
        {
            WorkingDirectory = sandbox.Folder,
            Environment = ChildEnvironment.ForApplications(("NUGET_PACKAGES", packages.Folder)),
        };

        var ended = await sandbox.Runner.RunAsync(command, sandbox.Folder, default);

        ended.Tail.ShouldContain("needed");
        (await File.ReadAllTextAsync(Path.Combine(packages.Folder, "package"))).ShouldBe("needed");
    }

    [Fact]
    public async Task Dies_with_a_worker_that_is_killed()
    {
        using var sandbox = new SandboxFixture();
        var chosen = await sandbox.Choice.GetAsync(default);
        if (!chosen.Isolates)
        {
            return;
        }

        var inner = new ToolCommand("sh", "-c", "setsid sleep 4713 & sleep 4713") { WorkingDirectory = "/" };
        var command = chosen.Wrap(inner, sandbox.Folder, grouped: false);
        var start = new ProcessStartInfo("sh", ["-c", "setpriv --pdeathsig KILL -- \"$@\" & wait", "sh", command.Program, .. command.Arguments]);
        using var worker = Process.Start(start)!;
        await UntilAsync(() => Sleeping("4713") > 0);

        worker.Kill();

        await UntilAsync(() => Sleeping("4713") == 0);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!holds())
        {
            await Task.Delay(50, limit.Token);
        }
    }

    private static int Sleeping(string seconds) =>
        Process.GetProcessesByName("sleep").Count(process => CommandLine(process).Contains(seconds, StringComparison.Ordinal));

    private static Task<SandboxEnd> RunAsync(SandboxFixture sandbox, string script, CancellationToken cancellation = default) =>
        sandbox.Runner.RunAsync(
            new ToolCommand("sh", "-c", script) { WorkingDirectory = sandbox.Folder, Environment = ChildEnvironment.ForApplications() },
            sandbox.Folder,
            cancellation
        );

    private static string CommandLine(Process process) =>
        File.Exists($"/proc/{process.Id}/cmdline") ? File.ReadAllText($"/proc/{process.Id}/cmdline") : "";
}
