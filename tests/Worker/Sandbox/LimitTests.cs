using System.Diagnostics;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Sandbox;

namespace AgenticAi.Worker.Tests.Sandbox;

/// <summary>Programs that take all they can get; the limits are small, so that the machine would bear it if nothing held them.</summary>
public sealed class LimitTests
{
    /// <summary>Seconds of a sleep that is no other run's.</summary>
    private static readonly string Long = $"{4_000_000 + Environment.ProcessId}";

    private static readonly TimeSpan SoonEnough = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(true, 60)]
    [InlineData(false, 600)]
    public async Task A_fork_bomb_is_stopped_and_told(bool grouped, int most)
    {
        using var sandbox = new SandboxFixture(new SandboxOptions { Processes = most, ControlGroups = grouped });
        if (!grouped && !(await sandbox.Choice.GetAsync(default)).Isolates)
        {
            return;
        }

        var started = Stopwatch.GetTimestamp();

        // Each starts two more, for as long as it lasts.
        var ended = await RunAsync(sandbox, $"bomb() {{ bomb | bomb & }}; bomb & exec sleep {Long}");

        (ended.Exceeded ?? string.Join('\n', ended.Tail)).ShouldContain($"more than {most} processes");
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(SoonEnough);
        Left().ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_program_that_takes_all_memory_is_stopped_and_told(bool grouped)
    {
        using var sandbox = new SandboxFixture(new SandboxOptions { Megabytes = 512, ControlGroups = grouped });
        var started = Stopwatch.GetTimestamp();

        var ended = await RunAsync(sandbox, $"for i in 1 2; do (head -c 300M /dev/zero; sleep 30) | tail >/dev/null & done; wait; sleep {Long}");

        (ended.Exceeded ?? string.Join('\n', ended.Tail)).ShouldContain("more than 512 MB of memory");
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(SoonEnough);
        Left().ShouldBe(0);
    }

    [Fact]
    public async Task Processor_time_of_programs_that_have_ended_counts()
    {
        using var sandbox = new SandboxFixture(new SandboxOptions { ProcessorTime = TimeSpan.FromSeconds(2) });

        var ended = await RunAsync(sandbox, "while :; do (i=0; while [ $i -lt 20000 ]; do i=$((i + 1)); done); done");

        (ended.Exceeded ?? string.Join('\n', ended.Tail)).ShouldContain("processor time");
    }

    [Fact]
    public async Task Many_empty_files_are_stopped_and_told()
    {
        using var sandbox = new SandboxFixture(new SandboxOptions { DiskMegabytes = 256 });

        var ended = await RunAsync(sandbox, $"seq 70000 | xargs touch; sleep {Long}");

        ended.Exceeded.ShouldNotBeNull().ShouldContain("more than 256 MB");
    }

    [Fact]
    public async Task A_line_without_end_is_cut()
    {
        using var sandbox = new SandboxFixture();

        var ended = await RunAsync(sandbox, "head -c 50M /dev/zero; echo; echo end");

        ended.Tail.Count.ShouldBe(2);
        ended.Tail[0].Length.ShouldBeLessThan(1_000_000);
        ended.Tail[1].ShouldBe("end");
    }

    [Fact]
    public async Task What_leaves_its_parents_ends_too()
    {
        using var sandbox = new SandboxFixture(new SandboxOptions { Kind = "process" });
        if (!await sandbox.GroupsAsync())
        {
            return;
        }

        var ended = await RunAsync(sandbox, $"setsid sh -c 'setsid sleep {Long} &' & sleep 1");

        ended.ExitCode.ShouldBe(0);
        Left().ShouldBe(0);
    }

    private static Task<SandboxEnd> RunAsync(SandboxFixture sandbox, string script) =>
        sandbox.Runner.RunAsync(
            new ToolCommand("sh", "-c", script) { WorkingDirectory = sandbox.Folder, Environment = ChildEnvironment.ForApplications() },
            sandbox.Folder,
            default
        );

    private static int Left() => Process.GetProcessesByName("sleep").Count(process => CommandLine(process).Contains(Long, StringComparison.Ordinal));

    private static string CommandLine(Process process) =>
        File.Exists($"/proc/{process.Id}/cmdline") ? File.ReadAllText($"/proc/{process.Id}/cmdline") : "";
}
