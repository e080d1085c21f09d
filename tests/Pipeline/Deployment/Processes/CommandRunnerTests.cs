using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Tests.Deployment.Processes;

public sealed class CommandRunnerTests : IDisposable
{
    private static readonly TimeSpan LongEnoughToStart = TimeSpan.FromSeconds(2);

    private readonly TemporaryFolder _folder = new();
    private readonly CommandRunner _runner = new(TimeProvider.System);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keeps_exit_code_output_and_command_line_as_evidence()
    {
        var result = await _runner.RunAsync(Shell("echo out; echo err >&2; exit 3") with { LogFile = _folder["logs/run.log"] });

        result.ExitCode.ShouldBe(3);
        result.Succeeded.ShouldBeFalse();
        result.Command.ShouldBe("sh -c 'echo out; echo err >&2; exit 3'");
        result.Tail.Order().ShouldBe(["err", "out"]);
        File.ReadAllLines(_folder["logs/run.log"]).Order().ShouldBe(["err", "out"]);
    }

    [Fact]
    public async Task Keeps_all_output_in_the_log_and_only_the_end_in_memory()
    {
        var result = await _runner.RunAsync(new ToolCommand("seq", "1", "5000") { LogFile = _folder["seq.log"] });

        File.ReadAllLines(_folder["seq.log"]).Length.ShouldBe(5000);
        result.Tail.Count.ShouldBe(200);
        result.Tail[^1].ShouldBe("5000");
    }

    [Fact]
    public async Task Hands_arguments_over_without_a_shell()
    {
        var result = await _runner.RunAsync(new ToolCommand("printf", "%s\\n", "a b; $HOME `ls` 'x'"));

        result.Tail.ShouldBe(["a b; $HOME `ls` 'x'"]);
    }

    [Fact]
    public async Task Hides_our_own_environment_from_the_program()
    {
        Environment.SetEnvironmentVariable("AGENTIC_TEST_SECRET", "hidden");

        var result = await _runner.RunAsync(new ToolCommand("env") { Environment = ChildEnvironment.ForApplications(("GIVEN", "1")) });

        Environment.SetEnvironmentVariable("AGENTIC_TEST_SECRET", null);
        result.Tail.ShouldContain("GIVEN=1");
        result.Tail.ShouldNotContain(line => line.StartsWith("AGENTIC_TEST_SECRET"));
    }

    [Fact]
    public async Task Kills_a_program_and_its_children_at_the_time_limit()
    {
        var result = await _runner.RunAsync(Shell("sleep 600 & echo $!; sleep 600"), LongEnoughToStart);

        result.TimedOut.ShouldBeTrue();
        IsAlive(result.Tail[0]).ShouldBeFalse();
    }

    [Fact]
    public async Task Kills_a_program_and_its_children_when_cancelled()
    {
        using var cancellation = new CancellationTokenSource(LongEnoughToStart);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            _runner.RunAsync(Shell("sleep 600 & echo $!; sleep 600") with { LogFile = _folder["log"] }, cancellation: cancellation.Token)
        );

        IsAlive(_folder.Read("log").Trim()).ShouldBeFalse();
    }

    [Fact]
    public async Task Ends_what_a_program_left_running_behind_it()
    {
        var result = await _runner.RunAsync(Shell("sleep 600 & echo $!"));

        result.ExitCode.ShouldBe(0);
        IsAlive(result.Tail[0]).ShouldBeFalse();
    }

    [Fact]
    public async Task Does_not_wait_for_a_program_that_left_its_session_and_holds_the_output()
    {
        var result = await _runner.RunAsync(Shell("setsid sleep 600 & echo $!"), TimeSpan.FromSeconds(60));

        await _runner.RunAsync(new ToolCommand("kill", result.Tail[0]));
        result.Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Gives_the_program_an_empty_input() => (await _runner.RunAsync(new ToolCommand("cat"))).Succeeded.ShouldBeTrue();

    [Fact]
    public async Task Names_a_program_that_is_missing()
    {
        var fault = await Should.ThrowAsync<FaultException>(() => _runner.RunAsync(new ToolCommand("no-such-program")));

        fault.Kind.ShouldBe(FaultKind.ToolMissing);
        fault.Message.ShouldContain("no-such-program");
    }

    private static ToolCommand Shell(string script) => new("sh", "-c", script);

    // A dead process stays listed as a zombie until its new parent collects it.
    private static bool IsAlive(string processId) =>
        File.Exists($"/proc/{processId}/stat") && !File.ReadAllText($"/proc/{processId}/stat").Contains(") Z ");
}
