using AgenticAi.Tests.Hosting;
using AgenticAi.Validation.Applications;
using AgenticAi.Validation.Tests.Applications;
using Npgsql;

namespace AgenticAi.Validation.Tests.Running;

[Collection(ValidationTests.Name)]
public sealed class StopTests(ValidationFixture fixture) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentic-stop-");

    [Fact]
    public async Task A_validation_that_is_interrupted_waits_for_the_next_process_and_leaves_nothing()
    {
        var database = await fixture.DatabaseAsync("stopdb");

        await BeginAsync(database);

        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("SELECT state || attempts || (SELECT count(*) FROM outbox) FROM validation");
        (await command.ExecuteScalarAsync()).ShouldBe("queued01", "its state, how often it was tried, and the message to the next process");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Stops the service while the application is built in the sandbox.</summary>
    private async Task BeginAsync(string database)
    {
        await using (var host = fixture.Host(database, _folder))
        {
            using var client = host.As(Callers.Ada);
            var accepted = await ApplicationValidationTests.UploadAsync(client, await ApplicationValidationTests.GenerateAsync());
            await Eventually.ShouldBeAsync(() => Verifying() > 0);
            (await client.GetAsync($"/api/validations/{accepted.Text("id")}").JsonAsync()).Text("state").ShouldBe("running");
        }

        Verifying().ShouldBe(0);
        _folder.EnumerateFileSystemInfos().ShouldBeEmpty();
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
