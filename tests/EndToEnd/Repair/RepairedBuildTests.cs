using System.Text.Json;
using AgenticAi.EndToEnd.Tests.Running;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.EndToEnd.Tests.Repair;

public sealed class RepairedBuildTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentic-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Mends_an_extension_point_and_an_edited_file_and_tells_of_both_in_the_report()
    {
        // The account that runs PostgreSQL must be able to pass through.
        await new CommandRunner(TimeProvider.System).RunAsync(new ToolCommand("chmod", ["755", _folder.FullName]));
        await BuildAsync();
        var extension = Path.Combine(_folder.FullName, "src/ReadingList/Articles/ArticleExtensions.cs");
        var entity = Path.Combine(_folder.FullName, "src/ReadingList/Articles/Article.cs");
        await File.WriteAllTextAsync(
            extension,
            (await File.ReadAllTextAsync(extension)).Replace(
                "{\n}",
                "{\n    static partial void OnCreating(Article article) => article.Title = article.Title.Trim()\n}",
                StringComparison.Ordinal
            )
        );
        var generated = await File.ReadAllTextAsync(entity);
        await File.WriteAllTextAsync(entity, generated.Replace("Rating", "Stars", StringComparison.Ordinal));

        await BuildAsync();

        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(new OutputLayout(_folder.FullName).ReportJson));
        var rules = report.RootElement.GetProperty("repairs").EnumerateArray().Select(repair => repair.GetProperty("rule").GetString());
        rules.ShouldBe(["missing-token", "edited-file"]);
        (await File.ReadAllTextAsync(extension)).ShouldContain("Trim();");
        (await File.ReadAllTextAsync(entity)).ShouldBe(generated);
        (await File.ReadAllTextAsync($"{entity}.edited")).ShouldContain("Stars");
    }

    private async Task BuildAsync()
    {
        var specification = Path.Combine(Repository.Root, "examples", "reading-list.md");
        using var agentic = new RunningAgentic("build", specification, "--out", _folder.FullName);
        var output = await agentic.OutputAsync();
        (await agentic.ExitAsync()).ExitCode.ShouldBeInRange(0, 1, output);
    }
}
