using AgenticAi.Pipeline.Deployment.Applications;
using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Pipeline.Tests.Deployment.Applications;

public sealed class ApplicationStarterTests(BuiltApplication built) : IClassFixture<BuiltApplication>
{
    private readonly ApplicationStarter _starter = new(TimeProvider.System);
    private readonly int _port = LocalPort.Free();

    private Uri Address => new($"http://127.0.0.1:{_port}");

    [Fact]
    public async Task Hands_out_an_application_that_is_ready_and_stops_it_when_disposed()
    {
        var outcome = await _starter.StartAsync(Start());

        outcome.Application.ShouldNotBeNull();
        using (var client = new HttpClient { BaseAddress = outcome.Application.Address })
            (await client.GetStringAsync("/ready")).ShouldBe("yes");

        await outcome.Application.DisposeAsync();

        outcome.Application.Tail.ShouldContain(line => line.Contains("Application is shutting down"));
        LocalPort.Require(_port).ShouldBe(_port);
    }

    [Fact]
    public async Task Reports_what_an_application_printed_that_ends_before_it_is_ready()
    {
        var outcome = await _starter.StartAsync(Start("--urls", "no address"));

        outcome.Application.ShouldBeNull();
        outcome.ExitCode.ShouldNotBe(0);
        outcome.Problem.ShouldContain("before it was ready");
        outcome.Tail.ShouldContain(line => line.Contains("Invalid url"));
    }

    [Fact]
    public async Task Gives_up_on_an_application_that_never_becomes_ready()
    {
        var outcome = await _starter.StartAsync(Start() with { ReadyPath = "/never", ReadyLimit = TimeSpan.FromSeconds(1) });

        outcome.Application.ShouldBeNull();
        outcome.ExitCode.ShouldBeNull();
        outcome.Problem.ShouldBe("The application did not answer /never within 1 s");
        LocalPort.Require(_port).ShouldBe(_port);
    }

    private ApplicationStart Start(params string[] arguments) =>
        new(
            new ToolCommand("dotnet", [built.Assembly, .. arguments])
            {
                Environment = ChildEnvironment.ForApplications(("ASPNETCORE_URLS", Address.ToString())),
                WorkingDirectory = Path.GetDirectoryName(built.Assembly)!,
            },
            Address
        );
}
