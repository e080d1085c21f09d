namespace AgenticAi.Pipeline.Specs.PlainText;

/// <summary>Cuts lines into blocks. A blank line ends a block; a line that is indented under an item, or follows it directly, belongs to it.</summary>
internal sealed class PlainTextBlocks(SpecSource source)
{
    private readonly List<TextLine> _lines = Split(source.Text);
    private readonly List<SpecBlock> _blocks = [];
    private readonly List<OpenItem> _open = [];
    private List<HeadingBlock> _headings = [];
    private SpecText? _lead;

    public List<SpecBlock> Read()
    {
        for (var at = 0; at < _lines.Count; )
        {
            at = _lines[at].IsBlank ? at + 1 : ReadBlock(at);
        }

        return _blocks;
    }

    private int ReadBlock(int at)
    {
        var line = _lines[at];
        var ruler = at + 1 < _lines.Count ? _lines[at + 1].RulerLevel : 0;
        if (ruler > 0 || line.RulerLevel > 0)
        {
            AddHeading(ruler, line);
            return at + (ruler > 0 ? 2 : 1);
        }

        if (HeadingLevelAt(at) is > 0 and var level)
        {
            AddHeading(level, line);
            return at + 1;
        }

        var end = EndOfBlock(at);
        if (line.Item is { } mark)
        {
            AddItem(at, end, mark.Length, mark.Number);
        }
        else if (_open.Count > 0 && line.Indent > _open[0].Indent)
        {
            AddItem(at, end, 0, null);
        }
        else
        {
            AddParagraph(at, end);
        }

        return end;
    }

    // A heading stands alone: nothing right above it, and a blank line, a list or the start of the text's first block below it.
    private int HeadingLevelAt(int at)
    {
        var isAlone = (at == 0 || _lines[at - 1].IsBlank) && at + 1 < _lines.Count && (_lines[at + 1].IsBlank || _lines[at + 1].Item is not null);
        var isCapitals = _lines[at].HeadingLevel == 1;
        var isItem = _lines[at].Item is not null;
        return !isAlone && !isCapitals ? 0
            : isItem ? NumberedHeadingLevel(at)
            : _lines[at].Indent > 0 && !isCapitals ? 0
            : _lines[at].HeadingLevel;
    }

    // "2. Orders" between blank lines heads a section unless it belongs to a list of such items.
    private int NumberedHeadingLevel(int at)
    {
        var below = _lines.FindIndex(at + 1, line => !line.IsBlank);
        var isTitle = _lines[at].Item?.Number is not null && below > at + 1 && _lines[below].Item?.Number is null;
        return isTitle && _lines[at].HeadingLevel > 0 ? 2 : 0;
    }

    private int EndOfBlock(int at)
    {
        var end = at + 1;
        while (end < _lines.Count && !_lines[end].IsBlank && _lines[end].Item is null && _lines[end].RulerLevel == 0)
        {
            end++;
        }

        return end;
    }

    private void AddHeading(int level, TextLine line)
    {
        if (line.RulerLevel > 0)
        {
            return;
        }

        var above = _headings.FindAll(heading => heading.Level < level);
        var block = new HeadingBlock([.. above], level, TextOf([line], 0));
        _blocks.Add(block);
        _headings = [.. above, block];
        _lead = null;
        _open.Clear();
    }

    private void AddParagraph(int at, int end)
    {
        var text = TextOf(_lines.GetRange(at, end - at), 0);
        _blocks.Add(new ParagraphBlock([.. _headings], text, RequirementLabel.At(text.Value)));
        _lead = text;
        _open.Clear();
    }

    private void AddItem(int at, int end, int mark, int? number)
    {
        var indent = _lines[at].Indent;
        _open.RemoveAll(item => item.Indent >= indent);
        var text = TextOf(_lines.GetRange(at, end - at), mark);
        var lead = _open.Count > 0 ? _open[^1].Text : _lead;
        _blocks.Add(new ListItemBlock([.. _headings], _open.Count, number, text, lead, RequirementLabel.At(text.Value)));
        _open.Add(new OpenItem(indent, text));
    }

    private SpecText TextOf(List<TextLine> lines, int skipped)
    {
        var builder = new SpecTextBuilder();
        foreach (var line in lines)
        {
            var start = line.Indent + (line == lines[0] ? skipped : 0);
            builder.Append(source.Text, line.Offset + start, line.Text.Length - start);
            builder.Append(' ', line.Offset + line.Text.Length);
        }

        return builder.Build(source);
    }

    private static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var offset = 0;
        foreach (var line in text.Split('\n'))
        {
            lines.Add(new TextLine(line, offset));
            offset += line.Length + 1;
        }

        return lines;
    }

    private sealed record OpenItem(int Indent, SpecText Text);
}
