using System.Text;

namespace AgenticAi.Pipeline.Specs;

/// <summary>Collects the prose of a block together with the place of each character; runs of white space become one space.</summary>
internal sealed class SpecTextBuilder
{
    private readonly StringBuilder _value = new();
    private readonly List<int> _offsets = [];

    public int Length => _value.Length;

    /// <summary>Appends one character that stands at <paramref name="offset"/> of the file.</summary>
    public void Append(char character, int offset)
    {
        if (!char.IsWhiteSpace(character))
        {
            Add(character, offset);
        }
        else if (_value.Length > 0 && _value[^1] != ' ')
        {
            Add(' ', offset);
        }
    }

    /// <summary>Appends a stretch of the file as it stands.</summary>
    public void Append(string text, int offset, int length)
    {
        for (var i = offset; i < offset + length; i++)
        {
            Append(text[i], i);
        }
    }

    /// <summary>Appends characters that the file writes differently (escapes, entities); all of them lie at <paramref name="offset"/>.</summary>
    public void AppendAt(string value, int offset)
    {
        foreach (var character in value)
        {
            Append(character, offset);
        }
    }

    /// <summary>Appends a stretch with its white space, for code.</summary>
    public void AppendVerbatim(string text, int offset, int length)
    {
        for (var i = offset; i < offset + length; i++)
        {
            Add(text[i], i);
        }
    }

    public void AppendNewLine(int offset) => Add('\n', offset);

    public SpecText Build(SpecSource source)
    {
        while (_value.Length > 0 && char.IsWhiteSpace(_value[^1]))
        {
            _value.Length--;
            _offsets.RemoveAt(_offsets.Count - 1);
        }

        return new SpecText(_value.ToString(), [.. _offsets], source.SpanOf);
    }

    private void Add(char character, int offset)
    {
        _value.Append(character);
        _offsets.Add(offset);
    }
}
