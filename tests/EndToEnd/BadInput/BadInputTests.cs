using System.Text;
using AgenticAi.EndToEnd.Tests.BlackBox;

namespace AgenticAi.EndToEnd.Tests.BadInput;

/// <summary>Input that nothing can be built from: one message with place and remedy, exit code 2, and the earlier output as it was.</summary>
public sealed class BadInputTests(UsableOutput earlier) : IClassFixture<UsableOutput>
{
    [Theory]
    [InlineData("empty.md", "", "empty.md: error: ", "is empty")]
    [InlineData("broken.yaml", "openapi: 3.0.0\ninfo:\n  title: X\n version: [1\n", "broken.yaml:4:2: error: ", "Mend the syntax there")]
    [InlineData("broken.json", "{ \"openapi\": \"3.0.0\", ", "broken.json:1:", "JSON")]
    [InlineData("nothing.md", "# Thoughts\n\nIt was a dark and stormy night.\n", "nothing.md: error: ", "names nothing")]
    [InlineData("climbing.jdl", "entity ../x { name String required }\n", "climbing.jdl:1:", "JDL is broken")]
    [InlineData(
        "climbing.md",
        "# Shop\n\n### ../x\n| field | type | rules |\n|---|---|---|\n| name | string | required |\n",
        "climbing.md:3:5: error: ",
        "is no name of a thing"
    )]
    [InlineData(
        "climbing.yaml",
        "openapi: 3.0.0\ninfo: {title: X, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    ../x: {type: object}\n",
        "climbing.yaml:6:5",
        "is no name of a component"
    )]
    [InlineData(
        "both.md",
        "# Notes\n\n## Note\n| field | type | rules |\n|---|---|---|\n| title | string | required, optional |\n",
        "both.md:6:",
        "title is said to be required and to be optional"
    )]
    [InlineData(
        "dangling.yaml",
        "openapi: 3.0.0\ninfo: {title: X, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    A: {$ref: '#/components/schemas/Nope'}\n",
        "dangling.yaml:6:",
        "'#/components/schemas/Nope' leads nowhere"
    )]
    [InlineData(
        "circle.yaml",
        "openapi: 3.0.0\ninfo: {title: X, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n",
        "circle.yaml:6:",
        "goes round in a circle"
    )]
    public Task Is_refused_with_its_place_and_a_remedy(string name, string content, string place, string problem) =>
        RefusedAsync(earlier.Specification(name, Encoding.UTF8.GetBytes(content)), place, problem);

    [Theory]
    [InlineData("There is no option --bogus", "--bogus")]
    [InlineData("write a number from 1 to 65535", "--port", "99999")]
    public async Task Is_no_option(string problem, params string[] option)
    {
        var (exitCode, output) = await AgenticProcess.RunAsync(["build", "notes.md", .. option]);

        exitCode.ShouldBe(2, output);
        output.ShouldContain(problem);
        output.ShouldNotContain("   at ");
    }

    [Fact]
    public Task Is_refused_when_it_is_missing() => RefusedAsync("no-such-file.md", "no-such-file.md: error: ", "does not exist");

    [Fact]
    public Task Is_refused_when_it_is_binary() =>
        RefusedAsync(earlier.Specification("binary.md", [.. Enumerable.Range(0, 4096).Select(n => (byte)(n * 37))]), "binary.md", "error: ");

    [Fact]
    public Task Is_refused_when_it_is_not_utf8() =>
        RefusedAsync(earlier.Specification("latin.md", Encoding.Latin1.GetBytes("# Café\n")), "latin.md:1:6: error: ", "Save the file as UTF-8");

    [Fact]
    public Task Is_refused_when_it_is_larger_than_any_specification() =>
        RefusedAsync(
            earlier.Specification("large.md", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Every note has a title.\n", 300_000)))),
            "large.md: error: ",
            "Split it"
        );

    private async Task RefusedAsync(string specification, string place, string problem)
    {
        var before = earlier.Files();

        var (exitCode, output) = await AgenticProcess.RunAsync("build", specification, "--out", earlier.Output);

        exitCode.ShouldBe(2, output);
        output.Split('\n').Count(line => line.Contains("error: ", StringComparison.Ordinal)).ShouldBe(1, output);
        output.ShouldContain(place);
        output.ShouldContain(problem);
        output.ShouldNotContain("   at ");
        earlier.Files().ShouldBe(before);
    }
}
