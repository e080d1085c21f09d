using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs;

/// <summary>Turns offsets of a text into lines and columns, and back.</summary>
public sealed class LineMap
{
    private const int LongestWords = 400;

    private readonly string _file;
    private readonly string _text;
    private readonly List<int> _starts = [0];

    /// <param name="text">Newlines are '\n'.</param>
    public LineMap(string file, string text)
    {
        _file = file;
        _text = text;
        for (var newline = text.IndexOf('\n', StringComparison.Ordinal); newline >= 0; newline = text.IndexOf('\n', newline + 1))
        {
            _starts.Add(newline + 1);
        }
    }

    /// <summary>The offset of a place; places outside of the text give its nearest end.</summary>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1.</param>
    public int Offset(int line, int column) => Math.Clamp(_starts[Math.Clamp(line, 1, _starts.Count) - 1] + column - 1, 0, _text.Length);

    /// <summary>The span of a part of the text; its words are that part, shortened when it is very long.</summary>
    public SourceSpan Span(int offset, int length)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        length = Math.Clamp(length, 0, _text.Length - offset);
        var line = LineOf(offset);
        var words = length <= LongestWords ? _text.Substring(offset, length) : string.Concat(_text.AsSpan(offset, LongestWords), "…");
        return new SourceSpan(_file, line, offset - _starts[line - 1] + 1, offset, length, words);
    }

    /// <summary>An empty span at a place given by line and column, both from 1.</summary>
    public SourceSpan At(int line, int column) => Span(Offset(line, column), 0);

    private int LineOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }
}
