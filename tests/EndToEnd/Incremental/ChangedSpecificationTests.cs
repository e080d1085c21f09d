using AgenticAi.EndToEnd.Tests.BlackBox;

namespace AgenticAi.EndToEnd.Tests.Incremental;

public sealed class ChangedSpecificationTests(ChangedReadingList list) : IClassFixture<ChangedReadingList>
{
    private const string Migrations = "src/ReadingList/Data/Migrations";

    [Fact]
    public void Does_nothing_when_nothing_has_changed()
    {
        list.First.ExitCode.ShouldBe(0, list.First.Output);
        list.Repeated.ExitCode.ShouldBe(0, list.Repeated.Output);
        list.Repeated.Output.ShouldStartWith("Nothing has changed");
        list.Repeated.Output.ShouldNotContain("Specification");
    }

    [Fact]
    public void Changes_only_the_files_that_depend_on_what_was_changed()
    {
        list.Changed.ExitCode.ShouldBe(0, list.Changed.Output);
        list.FilesBefore.Keys.Except(list.FilesAfter.Keys).ShouldBeEmpty();
        var touched = list
            .FilesAfter.Where(file => list.FilesBefore.GetValueOrDefault(file.Key) != file.Value)
            .Select(file => file.Key)
            .Where(file => !file.Contains("/Articles/", StringComparison.Ordinal) && !file.Contains("/Shelves/", StringComparison.Ordinal));

        touched.ShouldBe(
            ["README.md.agentic-new", "src/ReadingList/Data/AppDbContext.cs", $"{Migrations}/0002_change_schema.sql", "src/ReadingList/Program.cs"],
            ignoreOrder: true
        );
    }

    [Fact]
    public void Adds_a_migration_and_leaves_the_earlier_one()
    {
        list.FilesAfter.Keys.Where(file => file.EndsWith(".sql", StringComparison.Ordinal))
            .ShouldBe([$"{Migrations}/0001_initial.sql", $"{Migrations}/0002_change_schema.sql"]);
        var added = list.FilesAfter[$"{Migrations}/0002_change_schema.sql"];
        added.ShouldContain("create table shelves");
        added.ShouldContain("add column note text");
        added.ShouldContain("<= 300");
    }

    [Fact]
    public void Leaves_what_was_written_by_hand_and_lays_the_new_version_beside_it()
    {
        list.FilesAfter[ChangedReadingList.Extension].ShouldContain("Trim()");
        list.FilesAfter["README.md"].ShouldEndWith("Written by hand.\n");
        list.FilesAfter["README.md.agentic-new"].ShouldNotContain("Written by hand.");
        list.Changed.Output.ShouldContain("README.md was edited and is kept. The new version is in README.md.agentic-new");
    }

    [Fact]
    public void Keeps_the_rows_of_people()
    {
        list.RowsBefore.Count.ShouldBe(2);
        list.RowsAfter.Select(row => row["id"]!.ToString()).ShouldBe(list.RowsBefore.Select(row => row["id"]!.ToString()), ignoreOrder: true);
        list.RowsAfter.Select(row => row["link"]!.ToString()).ShouldBe(["https://example.com/1", "https://example.com/2"], ignoreOrder: true);
        list.RowsAfter.ShouldAllBe(row => row.AsObject().ContainsKey("note"));
    }

    [Fact]
    public async Task Serves_what_is_new_with_the_code_of_people_and_starts_empty_when_asked_to()
    {
        var article = await list.ServedAsync(
            async api =>
            {
                (await ChangedReadingList.ArticlesAsync(api)).ShouldBeEmpty();
                (await api.Post("/api/shelves", new { name = "upper" })).Expect(201);
                return (
                    await api.Post(
                        "/api/articles",
                        new
                        {
                            title = $" {new string('x', 250)} ",
                            link = "https://example.com/3",
                            note = "long",
                        }
                    )
                ).Expect(201);
            },
            "--fresh"
        );

        article["title"].ToString().ShouldBe(new string('x', 250));
        article["note"].ToString().ShouldBe("long");
    }

    [Fact]
    public async Task Verifies_what_is_proven_and_no_more_once_a_rule_was_broken_by_hand()
    {
        const string Validator = "src/ReadingList/Articles/CreateArticleRequestValidator.cs";
        var intact = await AgenticProcess.RunAsync("verify", list.Output);
        list.Edit(Validator, text => text.Replace("request.Title, 300", "request.Title, 3000", StringComparison.Ordinal));

        var broken = await AgenticProcess.RunAsync("verify", list.Output);

        list.Edit(Validator, text => text.Replace("request.Title, 3000", "request.Title, 300", StringComparison.Ordinal));
        intact.ExitCode.ShouldBe(0, intact.Output);
        broken.ExitCode.ShouldBe(1, broken.Output);
        broken.Output.ShouldContain($"{Validator}: differs from what was generated");
        broken.Output.ShouldContain("was Proven, is Unproven");
    }
}
