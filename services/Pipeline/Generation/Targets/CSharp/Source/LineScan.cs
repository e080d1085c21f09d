namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Source;

/// <summary>Places in a line of C# that lie outside of brackets and string literals.</summary>
internal sealed class LineScan
{
    private readonly string _text;
    private readonly bool[] _isOuter;
    private readonly List<(int Open, int Close)> _groups = [];

    public LineScan(string text)
    {
        _text = text;
        _isOuter = new bool[text.Length];
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'')
            {
                i = SkipLiteral(i);
                continue;
            }

            if (text[i] == '<' && EndOfTypeArguments(i) is { } end)
            {
                i = end;
                continue;
            }

            if (text[i] is ')' or ']' or '}' && open.TryPop(out var start) && open.Count == 0)
            {
                _groups.Add((start, i));
            }

            _isOuter[i] = open.Count == 0;
            if (text[i] is '(' or '[' or '{')
            {
                open.Push(i);
            }
        }
    }

    public int First(string symbol) => All(symbol) is [var first, ..] ? first : -1;

    public IReadOnlyList<int> All(string symbol)
    {
        var places = new List<int>();
        for (var i = _text.IndexOf(symbol, StringComparison.Ordinal); i >= 0; i = _text.IndexOf(symbol, i + 1, StringComparison.Ordinal))
        {
            if (_isOuter[i])
            {
                places.Add(i);
            }
        }

        return places;
    }

    /// <summary>The question mark and the colon of a conditional.</summary>
    public IReadOnlyList<int> Conditional() =>
        All(" ? ") is [var question, ..] && All(" : ") is [.., var colon] && colon > question ? [.. All(" ? ").Concat(All(" : ")).Order()] : [];

    /// <summary>Dots before calls, without one that directly follows the first name.</summary>
    public IReadOnlyList<int> Calls()
    {
        var places = new List<int>();
        foreach (var dot in All("."))
        {
            var end = dot + 1;
            while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '<' or '>'))
            {
                end++;
            }

            if (end < _text.Length && _text[end] == '(' && end > dot + 1)
            {
                places.Add(dot);
            }
        }

        return places;
    }

    /// <summary>The outermost bracket pair with the most text.</summary>
    public (int Open, int Close)? LongestGroup()
    {
        var groups = _groups.Where(group => group.Close - group.Open > 1).ToList();
        return groups.Count == 0 ? null : groups.MaxBy(group => group.Close - group.Open);
    }

    /// <summary>The text between outer commas.</summary>
    public IReadOnlyList<string> Parts()
    {
        var parts = new List<string>();
        var start = 0;
        foreach (var comma in All(",").Append(_text.Length))
        {
            parts.Add(_text[start..comma].Trim());
            start = comma + 1;
        }

        return [.. parts.Where(part => part.Length > 0)];
    }

    /// <summary>The closing bracket of type arguments; null when the sign compares.</summary>
    private int? EndOfTypeArguments(int start)
    {
        var depth = 0;
        for (var i = start; i < _text.Length && (char.IsLetterOrDigit(_text[i]) || "<>_,.?[] ".Contains(_text[i])); i++)
        {
            depth +=
                _text[i] == '<' ? 1
                : _text[i] == '>' ? -1
                : 0;
            if (depth == 0)
            {
                return start > 0 && char.IsLetterOrDigit(_text[start - 1]) ? i : null;
            }
        }

        return null;
    }

    private int SkipLiteral(int start)
    {
        var i = start + 1;
        while (i < _text.Length && _text[i] != _text[start])
        {
            i += _text[i] == '\\' ? 2 : 1;
        }

        return i;
    }
}
