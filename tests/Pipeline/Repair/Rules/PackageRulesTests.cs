using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Repair;

namespace AgenticAi.Pipeline.Tests.Repair.Rules;

/// <summary>What only a real restore and build can tell.</summary>
[Collection(GeneratedApplicationCollection.Name)]
public sealed class PackageRulesTests(GeneratedApplication application)
{
    private string Project => Path.Combine(application.Root, "src/Notebook/Notebook.csproj");

    private string Versions => Path.Combine(application.Root, "Directory.Packages.props");

    [Fact]
    public async Task Empties_the_obj_folders_when_what_lies_there_is_damaged()
    {
        await File.WriteAllTextAsync(Path.Combine(application.Root, "src/Notebook/obj/project.assets.json"), "{");

        var (attempts, left) = await ClimbAsync();

        left.ShouldBeEmpty();
        attempts.ShouldHaveSingleItem().Rule.ShouldBe("damaged-intermediates");
    }

    [Fact]
    public async Task Moves_a_version_to_the_central_file_and_adds_a_missing_package()
    {
        var (project, versions) = (await File.ReadAllTextAsync(Project), await File.ReadAllTextAsync(Versions));
        var reader = Path.Combine(application.Root, "src/Notebook/Notes/Reader.cs");
        await File.WriteAllTextAsync(
            reader,
            "using Markdig;\n\nnamespace Notebook.Notes;\n\ninternal static class Reader\n{\n    public static string Read(string text) => Markdown.ToHtml(text);\n}\n"
        );
        await File.WriteAllTextAsync(
            Project,
            project.Replace(
                "<ItemGroup>\n    <PackageReference",
                "<ItemGroup>\n    <PackageReference Include=\"Humanizer.Core\" Version=\"2.14.1\" />\n    <PackageReference",
                StringComparison.Ordinal
            )
        );

        var (attempts, left) = await ClimbAsync();

        left.ShouldBeEmpty();
        attempts.Where(attempt => attempt.Helped).Select(attempt => attempt.Rule).ShouldBe(["package-version", "missing-package"]);
        (await File.ReadAllTextAsync(Project)).ShouldContain("<PackageReference Include=\"Markdig\" />");
        (await File.ReadAllTextAsync(Versions)).ShouldContain("<PackageVersion Include=\"Humanizer.Core\" Version=\"2.14.1\" />");
        File.Delete(reader);
        await File.WriteAllTextAsync(Project, project);
        await File.WriteAllTextAsync(Versions, versions);
    }

    private async Task<(IReadOnlyList<RepairAttempt> Attempts, IReadOnlyList<Symptom> Left)> ClimbAsync()
    {
        var context = new RepairContext(
            application.Root,
            application.State.Model,
            application.State.Drafts.ToDictionary(draft => draft.Path, StringComparer.Ordinal)
        );
        var build = new DotnetBuild(new CommandRunner(TimeProvider.System));
        async Task<IReadOnlyList<Symptom>> BuildAsync(CancellationToken cancellation) =>
            Symptoms.Of(
                application.Root,
                await build.RunAsync(application.Root, new OutputLayout(application.Root).Log("build"), cancellation),
                null
            );
        var symptoms = await BuildAsync(CancellationToken.None);
        symptoms.ShouldNotBeEmpty();
        return await new RepairLadder(RepairRules.All).RepairAsync(symptoms, context, (_, stop) => BuildAsync(stop), CancellationToken.None);
    }
}
