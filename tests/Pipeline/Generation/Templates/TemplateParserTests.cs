using System.Text;
using AgenticAi.Pipeline.Generation.Templates;

namespace AgenticAi.Pipeline.Tests.Generation.Templates;

public class TemplateParserTests
{
    private static readonly object Data = new
    {
        Name = "Ann",
        None = "",
        Items = new[] { new { Id = 1 }, new { Id = 2 } },
        Empty = Array.Empty<string>(),
        Inner = new { Text = "deep" },
    };

    [Theory]
    [InlineData("a {{Name}} b", "a Ann b")]
    [InlineData("{{Inner.Text}}", "deep")]
    [InlineData("{{#if Name}}yes{{else}}no{{/if}}", "yes")]
    [InlineData("{{#if None}}yes{{else}}no{{/if}}", "no")]
    [InlineData("{{#if Empty}}yes{{/if}}", "")]
    [InlineData("{{#each Items}}{{Id}}{{../Name}};{{/each}}", "1Ann;2Ann;")]
    [InlineData("{ {{~Name~}} }", "{Ann}")]
    [InlineData("{{{~Name~}}}", "{Ann}")]
    public void Writes_values_conditions_and_lists(string template, string output) => Render(template).ShouldBe(output);

    [Fact]
    public void A_block_tag_alone_on_its_line_leaves_no_line() =>
        Render("a\n  {{#each Items}}\n  {{Id}}\n  {{/each}}\nb\n{{#if None}}\nc\n{{/if}}\nd\n").ShouldBe("a\n  1\n  2\nb\nd\n");

    [Theory]
    [InlineData("{{Other}}", "Other")]
    [InlineData("{{#if Other}}{{/if}}", "Other")]
    [InlineData("{{#each Items}}{{Name}}{{/each}}", "Name")]
    [InlineData("{{#if Name}}", "#if Name")]
    [InlineData("{{/each}}", "/each")]
    [InlineData("{{#with Name}}{{/with}}", "#with")]
    [InlineData("{{Name", "no end")]
    public void What_is_unknown_or_unfinished_is_named(string template, string problem) =>
        Should.Throw<TemplateException>(() => Render(template)).Message.ShouldContain(problem);

    private static string Render(string template)
    {
        var text = new StringBuilder();
        foreach (var node in TemplateParser.Parse(template, "test"))
        {
            node.Write(text, new TemplateScope(Data, null, "test"));
        }

        return text.ToString();
    }
}
