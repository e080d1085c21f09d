using System.Text.Json.Nodes;
using AgenticAi.Tests.Hosting;
using AgenticAi.Validation.Applications;
using AgenticAi.Validation.Tests.Applications;

namespace AgenticAi.Validation.Tests.Running;

[Collection(ValidationTests.Name)]
public sealed class StopTests(ValidationFixture fixture) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentic-stop-");
    private readonly DirectoryInfo _broker = Directory.CreateTempSubdirectory("agentic-rabbitmq-");

    [Fact]
    public async Task A_validation_that_is_interrupted_is_done_by_the_next_process_and_leaves_nothing()
    {
        await using var broker = await RabbitMqBroker.StartAsync(_broker.FullName);
        var database = await fixture.DatabaseAsync("stopdb");
        var rabbitmq = ("ConnectionStrings:rabbitmq", broker.Address.ToString());
        var accepted = await BeginAsync(database, rabbitmq);

        // Only what is told to the next one lets it end so soon.
        await using var next = fixture.Host(database, _folder, rabbitmq, ("Sandbox:WallTime", "00:00:01"));
        using var client = next.As(Callers.Ada);
        var ended = await ValidationFixture.EndOfAsync(client, accepted);

        ended.Text("state").ShouldBe("failed");
        ended.Text("summary").ShouldContain("took longer than 00:00:01");
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _broker.Delete(recursive: true);
    }

    /// <summary>Stops the service while the application is built in the sandbox.</summary>
    private async Task<JsonNode> BeginAsync(string database, (string Name, string Value) rabbitmq)
    {
        JsonNode accepted;
        await using (var host = fixture.Host(database, _folder, rabbitmq))
        {
            using var client = host.As(Callers.Ada);
            accepted = await ApplicationValidationTests.UploadAsync(client, await ApplicationValidationTests.GenerateAsync());
            await Eventually.ShouldBeAsync(() => Verifying() > 0);
            (await client.GetAsync($"/api/validations/{accepted.Text("id")}").JsonAsync()).Text("state").ShouldBe("running");
            await host.StopAsync();
        }

        Verifying().ShouldBe(0);

        // The program takes its folder away after its host has ended.
        await Eventually.ShouldBeAsync(() => !_folder.EnumerateFileSystemInfos().Any());
        return accepted;
    }

    /// <summary>Processes of sandboxes in the folder.</summary>
    private int Verifying() =>
        Directory
            .EnumerateDirectories("/proc")
            .Select(CommandLine)
            .Count(line => line.Contains($"{VerificationProcess.Command}\0{_folder.FullName}", StringComparison.Ordinal));

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended while we looked, or it is none.
            return "";
        }
    }
}
