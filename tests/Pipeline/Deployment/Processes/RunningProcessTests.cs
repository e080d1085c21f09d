using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Pipeline.Tests.Deployment.Processes;

public sealed class RunningProcessTests
{
    [Fact]
    public async Task Lets_a_program_end_its_work_when_it_is_asked_to_stop()
    {
        await using var process = await StartAsync("trap 'echo bye; exit 0' TERM; echo up; while :; do sleep 0.01; done", TimeSpan.FromSeconds(30));

        await process.StopAsync();

        process.ExitCode.ShouldBe(0);
        process.Tail.ShouldContain("bye");
    }

    [Fact]
    public async Task Kills_a_program_that_does_not_stop()
    {
        await using var process = await StartAsync("trap '' TERM; echo up; while :; do sleep 0.01; done", TimeSpan.FromMilliseconds(300));

        await process.StopAsync();

        process.HasExited.ShouldBeTrue();
        process.ExitCode.ShouldNotBe(0);
    }

    private static async Task<RunningProcess> StartAsync(string script, TimeSpan stopLimit)
    {
        var log = new OutputLog(null);
        var up = log.Printed("up");
        var process = await RunningProcess.StartAsync(new ToolCommand("sh", "-c", script) { StopLimit = stopLimit }, log);
        await up;
        return process;
    }
}
