using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Tests.Specs.Markdown;

public sealed class MarkdownReaderTests
{
    private const string Text = """
        ---
        author: me
        ---
        # Shop *API*

        Sells **goods** to `users`;
        see [the docs](http://x.test/y) & more.

        ## Roles
        These roles exist:
        - **Visitor** (not signed in): may
          browse the catalogue
          - nested one
        - REQ-B1 WHEN asked, answer
        1. first
        2. second

        ### Book
        | field | type | rules |
        |---|---|---|
        | isbn_13 | `string` | 10 \| 13 digits |
        | price | money | |

        **Reviews**

        GET /books/<id> gives 2 * 3 results &amp; no_more.

        ```json
        { "a": 1 }
        ```
        """;

    private readonly SpecDocument _document = SpecReader.ReadText("shop.md", Text).Documents.Single();

    [Fact]
    public void Prose_loses_its_syntax_but_keeps_code_in_backticks()
    {
        _document.Blocks.OfType<HeadingBlock>().First().Text.Value.ShouldBe("Shop API");
        _document.Blocks.OfType<ParagraphBlock>().First().Text.Value.ShouldBe("Sells goods to `users`; see the docs & more.");
        _document.Blocks.OfType<ParagraphBlock>().Last().Text.Value.ShouldBe("GET /books/<id> gives 2 * 3 results & no_more.");
    }

    [Fact]
    public void Every_word_leads_back_to_its_place_in_the_file()
    {
        foreach (var text in Texts())
        {
            for (var start = 0; start < text.Value.Length; start++)
            {
                if (char.IsLetterOrDigit(text.Value[start]))
                {
                    _document.Text[text.Locate(start, 1).Offset].ShouldBe(text.Value[start]);
                }
            }
        }

        var docs = _document.Blocks.OfType<ParagraphBlock>().First().Text;
        docs.Locate(docs.Value.IndexOf("the docs", StringComparison.Ordinal), 8).Line.ShouldBe(7);
    }

    [Fact]
    public void List_items_know_their_depth_number_label_and_lead()
    {
        var items = _document.Blocks.OfType<ListItemBlock>().ToList();

        items
            .Select(item => (item.Depth, item.Number, item.Label))
            .ShouldBe([(0, null, "Visitor"), (1, null, null), (0, null, "REQ-B1"), (0, 1, null), (0, 2, null)]);
        items[0].Text.Value.ShouldBe("Visitor (not signed in): may browse the catalogue");
        items[0].Lead!.Value.ShouldBe("These roles exist:");
        items[1].Lead!.Value.ShouldBe(items[0].Text.Value);
        items[0].Headings.Select(heading => heading.Text.Value).ShouldBe(["Shop API", "Roles"]);
    }

    [Fact]
    public void Table_cells_keep_code_and_escaped_bars()
    {
        var table = _document.Blocks.OfType<TableBlock>().Single();

        table.Header.Select(cell => cell.Value).ShouldBe(["field", "type", "rules"]);
        table.Rows[0].Select(cell => cell.Value).ShouldBe(["isbn_13", "`string`", "10 | 13 digits"]);
        table.Rows[1][2].Value.ShouldBeEmpty();
        table.Rows[0][2].Locate().Line.ShouldBe(21);
    }

    [Fact]
    public void A_short_bold_paragraph_heads_what_follows()
    {
        _document
            .Blocks.OfType<ParagraphBlock>()
            .Last()
            .Headings.Select(heading => heading.Text.Value)
            .ShouldBe(["Shop API", "Roles", "Book", "Reviews"]);
    }

    [Fact]
    public void Code_keeps_its_lines()
    {
        var code = _document.Blocks.OfType<CodeBlock>().Single();

        code.Language.ShouldBe("json");
        code.Text.Value.ShouldBe("""{ "a": 1 }""");
    }

    [Theory]
    [InlineData("- [ ] A user can sign in", "A user can sign in")]
    [InlineData("* first line\nlazy continuation", "first line lazy continuation")]
    [InlineData("- quote: \\*not bold\\* and 5\\$", "quote: *not bold* and 5$")]
    public void List_items_read_as_people_mean_them(string text, string words)
    {
        SpecReader.ReadText("a.md", text).Documents.Single().Blocks.OfType<ListItemBlock>().Single().Text.Value.ShouldBe(words);
    }

    [Fact]
    public void Another_paragraph_of_an_item_is_an_item_below_it()
    {
        var items = SpecReader
            .ReadText("a.md", "- Orders\n\n  An order can be cancelled.\n\n- Books")
            .Documents.Single()
            .Blocks.OfType<ListItemBlock>()
            .ToList();

        items.Select(item => (item.Text.Value, item.Depth)).ShouldBe([("Orders", 0), ("An order can be cancelled.", 1), ("Books", 0)]);
        items[1].Lead!.Value.ShouldBe("Orders");
    }

    [Fact]
    public void Html_comments_say_nothing_and_html_text_does()
    {
        var blocks = SpecReader.ReadText("a.md", "<!-- internal -->\n\n<details>\n<summary>Rules</summary>\n</details>\n").Documents.Single().Blocks;

        blocks.OfType<ParagraphBlock>().Single().Text.Value.ShouldBe("Rules");
    }

    private IEnumerable<SpecText> Texts() =>
        _document.Blocks.SelectMany(block =>
            block switch
            {
                HeadingBlock heading => [heading.Text],
                ListItemBlock item => [item.Text],
                TableBlock table => table.Rows.SelectMany(row => row).Concat(table.Header),
                CodeBlock code => [code.Text],
                _ => Enumerable.Empty<SpecText>(),
            }
        );
}
