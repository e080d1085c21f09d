using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownCode = Markdig.Syntax.CodeBlock;
using MarkdownHeading = Markdig.Syntax.HeadingBlock;
using MarkdownItem = Markdig.Syntax.ListItemBlock;
using MarkdownParagraph = Markdig.Syntax.ParagraphBlock;

namespace AgenticAi.Pipeline.Specs.Markdown;

/// <summary>Turns Markdig's tree into the flat list of blocks, each with the headings above it.</summary>
/// <param name="outer">Headings that stand above the whole text.</param>
internal sealed class MarkdownBlocks(SpecSource source, IReadOnlyList<HeadingBlock> outer)
{
    private const int LongestBoldHeading = 80;

    private readonly InlineText _inlines = new(source);
    private readonly List<SpecBlock> _blocks = [];
    private List<HeadingBlock> _headings = [.. outer];
    private int _level;

    public List<SpecBlock> Read(MarkdownDocument document)
    {
        AddAll(document, -1, null);
        return _blocks;
    }

    private void AddAll(ContainerBlock container, int depth, SpecText? lead)
    {
        Block? previous = null;
        foreach (var block in container)
        {
            var above = previous is MarkdownParagraph paragraph ? _inlines.Read(paragraph.Inline) : null;
            Add(block, depth, lead, above);
            previous = block;
        }
    }

    private void Add(Block block, int depth, SpecText? lead, SpecText? above)
    {
        switch (block)
        {
            case MarkdownHeading heading:
                _level = heading.Level;
                AddHeading(_level, _inlines.Read(heading.Inline));
                break;
            case ListBlock list:
                AddList(list, depth + 1, depth >= 0 ? lead : above);
                break;
            case Table table:
                AddTable(table, above ?? lead);
                break;
            case MarkdownParagraph paragraph when depth >= 0:
                AddItem(paragraph.Inline, depth + 1, null, lead);
                break;
            case MarkdownParagraph paragraph:
                AddParagraph(paragraph.Inline);
                break;
            case YamlFrontMatterBlock:
                break;
            case HtmlBlock html:
                AddHtml(html);
                break;
            case MarkdownCode code:
                AddCode(code);
                break;
            case ContainerBlock container:
                AddAll(container, depth, lead);
                break;
        }
    }

    private void AddHeading(int level, SpecText text)
    {
        var above = _headings.FindAll(heading => heading.Level < level || outer.Contains(heading));
        var block = new HeadingBlock([.. above], level, text);
        _blocks.Add(block);
        _headings = [.. above, block];
    }

    // A short line that is bold from end to end heads what follows.
    private void AddParagraph(ContainerInline? inline)
    {
        var text = _inlines.Read(inline);
        if (text.Value.Length == 0)
        {
            return;
        }

        var bold = _inlines.BoldStart(inline);
        if (bold is not null && text.Value.Length <= LongestBoldHeading && text.Value.TrimEnd(':', '.', ' ') == bold)
        {
            AddHeading(Math.Min(6, _level + 1), text);
            return;
        }

        _blocks.Add(new ParagraphBlock([.. _headings], text, bold ?? RequirementLabel.At(text.Value)));
    }

    private void AddList(ListBlock list, int depth, SpecText? lead)
    {
        foreach (var item in list.OfType<MarkdownItem>())
        {
            var first = item.FirstOrDefault() as MarkdownParagraph;
            var text = first is null ? null : AddItem(first.Inline, depth, list.IsOrdered ? item.Order : null, lead);
            foreach (var rest in item.Skip(first is null ? 0 : 1))
            {
                Add(rest, depth, text, text);
            }
        }
    }

    private SpecText? AddItem(ContainerInline? inline, int depth, int? number, SpecText? lead)
    {
        var text = _inlines.Read(inline);
        if (text.Value.Length > 0)
        {
            _blocks.Add(new ListItemBlock([.. _headings], depth, number, text, lead, _inlines.BoldStart(inline) ?? RequirementLabel.At(text.Value)));
        }

        return text;
    }

    private void AddTable(Table table, SpecText? lead)
    {
        var rows = table.OfType<TableRow>().ToList();
        var header = rows.Find(row => row.IsHeader);
        _blocks.Add(new TableBlock([.. _headings], header is null ? [] : Cells(header), [.. rows.Where(row => row != header).Select(Cells)], lead));
    }

    private List<SpecText> Cells(TableRow row) =>
        [.. row.OfType<TableCell>().Select(cell => _inlines.Read((cell.FirstOrDefault() as LeafBlock)?.Inline))];

    private void AddCode(MarkdownCode code)
    {
        var builder = new SpecTextBuilder();
        foreach (var line in code.Lines.Lines.Take(code.Lines.Count))
        {
            builder.AppendVerbatim(source.Text, line.Slice.Start, line.Slice.Length);
            builder.AppendNewLine(line.Slice.End + 1);
        }

        _blocks.Add(new CodeBlock([.. _headings], (code as FencedCodeBlock)?.Info ?? "", builder.Build(source)));
    }

    private void AddHtml(HtmlBlock html)
    {
        var text = HtmlText.Read(source, html.Span.Start, Math.Min(html.Span.End + 1, source.Text.Length));
        if (text.Value.Length > 0)
        {
            _blocks.Add(new ParagraphBlock([.. _headings], text));
        }
    }
}
