using System.Net;
using System.Net.Sockets;

namespace AgenticAi.EndToEnd.Tests.Running;

public sealed class RunCommandTests(HandWrittenApplication application) : IClassFixture<HandWrittenApplication>
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("KILL")]
    public async Task Leaves_no_application_and_no_database_behind(string signal)
    {
        using var agentic = new RunningAgentic("run", application.Output);
        var address = await agentic.ReadyAsync();
        using (var client = new HttpClient { BaseAddress = address })
            (await client.GetStringAsync("/ready")).ShouldBe("yes");
        Processes().Count.ShouldBeGreaterThanOrEqualTo(2);

        agentic.Signal(signal);

        var (exitCode, errors) = await agentic.ExitAsync();
        if (signal != "KILL")
            (exitCode, errors).ShouldBe((0, ""));
        await GoneAsync();
    }

    [Fact]
    public async Task Names_a_port_in_use_and_what_to_do()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var agentic = new RunningAgentic("run", application.Output, "--port", $"{port}");

        var (exitCode, errors) = await agentic.ExitAsync();

        exitCode.ShouldBe(3);
        errors
            .Trim()
            .ShouldBe($"error: Port {port} is in use (127.0.0.1:{port}). Stop the program that listens there, or choose another port with --port N.");
        await GoneAsync();
    }

    [Fact]
    public async Task Names_the_folder_when_it_runs_already()
    {
        using var first = new RunningAgentic("run", application.Output);
        await first.ReadyAsync();
        using var second = new RunningAgentic("run", application.Output);

        var (exitCode, errors) = await second.ExitAsync();
        first.Signal("TERM");

        exitCode.ShouldBe(3);
        errors.ShouldContain(application.Output);
        (await first.ExitAsync()).ExitCode.ShouldBe(0);
    }

    private async Task GoneAsync()
    {
        // After SIGKILL nobody of ours is left to wait for.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Processes().Count > 0)
            await Task.Delay(50, limit.Token);
    }

    /// <summary>Command lines that name the output folder, without that of agentic itself.</summary>
    private List<string> Processes() =>
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Select(folder => Path.Combine(folder, "cmdline"))
                .Where(File.Exists)
                .Select(ReadOrNothing)
                .Where(line =>
                    line.Contains(application.Output, StringComparison.Ordinal) && !line.Contains("agentic.dll", StringComparison.Ordinal)
                ),
        ];

    private static string ReadOrNothing(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            // The process ended after it was listed.
            return "";
        }
    }
}
