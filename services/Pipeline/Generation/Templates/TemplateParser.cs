namespace AgenticAi.Pipeline.Generation.Templates;

/// <summary>Reads the text of a template.</summary>
internal sealed class TemplateParser
{
    private const string Open = "{{";
    private const string Close = "}}";
    private readonly string _text;
    private readonly string _template;
    private int _position;

    private TemplateParser(string text, string template)
    {
        _text = text;
        _template = template;
    }

    public static IReadOnlyList<TemplateNode> Parse(string text, string template)
    {
        var parser = new TemplateParser(text, template);
        var nodes = parser.Nodes(out var end);
        return end.Length == 0 ? nodes : throw new TemplateException(template, $"'{end}' ends nothing.");
    }

    /// <summary>Nodes up to a tag that ends or divides a block; <paramref name="end"/> is that tag, or empty at the end of the text.</summary>
    private List<TemplateNode> Nodes(out string end)
    {
        var nodes = new List<TemplateNode>();
        while (true)
        {
            var start = _text.IndexOf(Open, _position, StringComparison.Ordinal);
            if (start < 0)
            {
                Add(nodes, _text[_position..]);
                _position = _text.Length;
                end = "";
                return nodes;
            }

            var tag = Tag(nodes, start);
            if (tag == "else" || tag.StartsWith('/'))
            {
                end = tag;
                return nodes;
            }

            nodes.Add(Node(tag));
        }
    }

    /// <summary>Takes the text before a tag and the tag, with the blanks that belong to it.</summary>
    private string Tag(List<TemplateNode> nodes, int start)
    {
        // Of three braces the first one is text: <c>{{{~Id~}}}</c> writes an id in braces.
        while (_text.AsSpan(start + 1).StartsWith(Open))
        {
            start++;
        }

        var close = _text.IndexOf(Close, start, StringComparison.Ordinal);
        if (close < 0)
        {
            throw new TemplateException(_template, "a tag has no end.");
        }

        var inner = _text[(start + Open.Length)..close];
        var tag = inner.Trim('~').Trim();
        var before = _text[_position..start];
        _position = close + Close.Length;
        if (tag == "else" || tag.StartsWith('#') || tag.StartsWith('/'))
        {
            before = WithoutOwnLine(before, start);
        }

        Add(nodes, inner.StartsWith('~') ? before.TrimEnd() : before);
        while (inner.EndsWith('~') && _position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        return tag;
    }

    /// <summary>A block tag alone on its line takes the line with it.</summary>
    private string WithoutOwnLine(string before, int start)
    {
        var line = _text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1;
        var rest = _position;
        while (rest < _text.Length && _text[rest] == ' ')
        {
            rest++;
        }

        var isAlone = string.IsNullOrWhiteSpace(_text[line..start]) && (rest == _text.Length || _text[rest] == '\n');
        if (!isAlone)
        {
            return before;
        }

        _position = Math.Min(rest + 1, _text.Length);
        return before.TrimEnd(' ');
    }

    private TemplateNode Node(string tag)
    {
        var words = tag.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["#if", var path] => If(path),
            ["#each", var path] => new TemplateNode.Each(path, Block("/each")),
            [var path] when !path.StartsWith('#') => new TemplateNode.Value(path),
            _ => throw new TemplateException(_template, $"'{tag}' is not understood."),
        };
    }

    private TemplateNode.If If(string path)
    {
        var then = Nodes(out var end);
        var otherwise = end == "else" ? Nodes(out end) : [];
        return end == "/if" ? new TemplateNode.If(path, then, otherwise) : throw new TemplateException(_template, $"'#if {path}' ends with '{end}'.");
    }

    private List<TemplateNode> Block(string close)
    {
        var nodes = Nodes(out var end);
        return end == close ? nodes : throw new TemplateException(_template, $"'{close}' is expected instead of '{end}'.");
    }

    private static void Add(List<TemplateNode> nodes, string text)
    {
        if (text.Length > 0)
        {
            nodes.Add(new TemplateNode.Words(text));
        }
    }
}
