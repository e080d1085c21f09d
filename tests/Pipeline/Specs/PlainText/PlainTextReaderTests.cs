using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Tests.Specs.PlainText;

public sealed class PlainTextReaderTests
{
    private const string Text = """
        RECIPE BOX

        Overview
        --------
        Users keep recipes. A recipe has a title
        and some steps.

        A recipe has:
          - a title (required)
          - steps, each with
            a text and a duration
              1) nested
        * servings

        2. Sharing

        People share recipes with friends.

        Search
        - by title
        """;

    private readonly SpecDocument _document = SpecReader.ReadText("recipes.txt", Text).Documents.Single();

    [Fact]
    public void Headings_show_by_capitals_rulers_numbers_and_standing_alone()
    {
        _document
            .Blocks.OfType<HeadingBlock>()
            .Select(heading => (heading.Text.Value, heading.Level))
            .ShouldBe([("RECIPE BOX", 1), ("Overview", 2), ("2. Sharing", 2), ("Search", 2)]);
        _document.Blocks.OfType<ListItemBlock>().Last().Headings.Select(heading => heading.Text.Value).ShouldBe(["RECIPE BOX", "Search"]);
    }

    [Fact]
    public void Lines_of_a_paragraph_are_one_text_with_places()
    {
        var paragraph = _document.Blocks.OfType<ParagraphBlock>().First().Text;

        paragraph.Value.ShouldBe("Users keep recipes. A recipe has a title and some steps.");
        paragraph.Locate(paragraph.Value.IndexOf("some", StringComparison.Ordinal), 4).ToString().ShouldBe("recipes.txt:6:5");
    }

    [Fact]
    public void Items_join_continuations_nest_by_indentation_and_know_their_lead()
    {
        var items = _document.Blocks.OfType<ListItemBlock>().ToList();

        items
            .Select(item => (item.Text.Value, item.Depth, item.Number))
            .Take(4)
            .ShouldBe([
                ("a title (required)", 0, null),
                ("steps, each with a text and a duration", 0, null),
                ("nested", 1, 1),
                ("servings", 0, null),
            ]);
        items[0].Lead!.Value.ShouldBe("A recipe has:");
        items[2].Lead!.Value.ShouldBe("steps, each with a text and a duration");
    }

    [Fact]
    public void A_numbered_list_with_blank_lines_stays_a_list()
    {
        var blocks = SpecReader
            .ReadText("a.txt", "Rules\n\n1. Users can vote\n\n2. Votes are final\n\n3. Results are public\n")
            .Documents.Single()
            .Blocks;

        blocks.OfType<ListItemBlock>().Count().ShouldBe(3);
    }

    [Fact]
    public void Text_with_markdown_syntax_is_read_as_markdown()
    {
        SpecReader
            .ReadText("a.txt", "# Title\n\nA **bold** word.")
            .Documents.Single()
            .Blocks.OfType<ParagraphBlock>()
            .Single()
            .Text.Value.ShouldBe("A bold word.");
    }
}
