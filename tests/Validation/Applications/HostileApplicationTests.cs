using System.Security;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Validation.Tests.Applications;

/// <summary>Code that nobody has read runs as soon as it is built. These limits are small, so that the machine would bear what nothing held.</summary>
[Collection(ValidationTests.Name)]
public sealed class HostileApplicationTests(ValidationFixture fixture) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentic-hostile-");

    [Theory]
    [InlineData("forks", "bomb() { bomb | bomb & }; bomb & sleep 600", "It ran more than 300 processes and threads.")]
    [InlineData("memory", "for i in 1 2 3 4; do (head -c 400M /dev/zero; sleep 600) | tail & done; wait", "It used more than 1024 MB of memory.")]
    public async Task What_takes_everything_while_it_is_built_fails_with_the_limit_that_it_met(string database, string command, string limit)
    {
        await using var host = fixture.Host(
            await fixture.DatabaseAsync(database),
            _folder,
            ("Sandbox:Processes", "300"),
            ("Sandbox:Megabytes", "1024")
        );
        using var client = host.As(Callers.Ada);
        var files = (await ApplicationValidationTests.GenerateAsync()).Select(file => (file.Path, WithCommand(file.Path, file.Content, command)));

        var ended = await ValidationFixture.EndOfAsync(client, await ApplicationValidationTests.UploadAsync(client, files));

        (ended.Text("state"), ended.Text("summary")).ShouldBe(("failed", $"The application was stopped: {limit}"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string WithCommand(string path, string content, string command) =>
        path.EndsWith(".csproj", StringComparison.Ordinal)
            ? content.Replace(
                "</Project>",
                $"""<Target Name="Hostile" BeforeTargets="BeforeBuild"><Exec Command="{SecurityElement.Escape(command)}" /></Target></Project>""",
                StringComparison.Ordinal
            )
            : content;
}
