using System.CommandLine;
using AgenticAi.Cli.Terminal;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Cli.Tests.Terminal;

public sealed class FaultBoundaryTests
{
    [Fact]
    public async Task Hands_on_the_exit_code_of_a_command() => (await RunAsync(() => 1)).ShouldBe(1);

    [Fact]
    public async Task Ends_with_3_after_a_fault_of_the_machine() =>
        (await RunAsync(() => throw new FaultException(FaultKind.PortInUse, "Port 1 is in use", "127.0.0.1:1", "Stop it."))).ShouldBe(3);

    [Fact]
    public async Task Ends_with_2_after_an_argument_that_does_not_fit_the_application() =>
        (await RunAsync(() => throw new FaultException(FaultKind.WrongArgument, "There is no such role", "--user x:...", "Name another."))).ShouldBe(
            2
        );

    [Fact]
    public async Task Ends_with_3_after_a_defect() => (await RunAsync(() => throw new InvalidOperationException("unforeseen"))).ShouldBe(3);

    [Fact]
    public async Task Ends_with_2_for_arguments_that_no_command_knows() => (await RunAsync(() => 0, "--no-such-option")).ShouldBe(2);

    [Fact]
    public async Task Ends_with_130_when_it_was_interrupted()
    {
        var interruption = new CancellationToken(canceled: true);

        (await RunAsync(() => throw new OperationCanceledException(interruption), interruption)).ShouldBe(130);
    }

    private static Task<int> RunAsync(Func<int> action, params string[] arguments) => RunAsync(action, CancellationToken.None, arguments);

    private static Task<int> RunAsync(Func<int> action, CancellationToken interruption, params string[] arguments)
    {
        var command = new RootCommand();
        command.SetAction((_, _) => Task.FromResult(action()));
        return FaultBoundary.RunAsync(() => command.Parse(arguments), interruption);
    }
}
