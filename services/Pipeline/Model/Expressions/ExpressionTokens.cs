using System.Globalization;
using System.Text;

namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>Splits the text form into names, numbers, durations, strings and symbols, and walks over them.</summary>
internal sealed class ExpressionTokens
{
    private const string End = "";
    private readonly string _text;
    private readonly List<(string Text, int Offset, bool IsString)> _tokens = [];
    private int _position;

    public ExpressionTokens(string text)
    {
        _text = text;
        var offset = 0;
        while (offset < text.Length)
        {
            offset = char.IsWhiteSpace(text[offset]) ? offset + 1 : Scan(offset);
        }
    }

    public string Current => _position < _tokens.Count && !_tokens[_position].IsString ? _tokens[_position].Text : End;

    public string Next => _position + 1 < _tokens.Count && !_tokens[_position + 1].IsString ? _tokens[_position + 1].Text : End;

    public void Take() => _position++;

    public bool TryTake(string token)
    {
        if (!string.Equals(Current, token, StringComparison.Ordinal))
        {
            return false;
        }

        _position++;
        return true;
    }

    public void Expect(string token)
    {
        if (!TryTake(token))
        {
            throw Error($"'{token}' is expected");
        }
    }

    public void ExpectEnd()
    {
        if (_position < _tokens.Count)
        {
            throw Error("the expression should end here");
        }
    }

    public string TakeName()
    {
        var name = Current;
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
        {
            throw Error("a name is expected");
        }

        _position++;
        return name;
    }

    public decimal TakeNumber() => TryTakeLiteral(out var value) && value is decimal number ? number : throw Error("a number is expected");

    /// <summary>Takes a string, number, duration, true, false or null.</summary>
    public bool TryTakeLiteral(out object? value)
    {
        value = null;
        if (_position >= _tokens.Count)
        {
            return false;
        }

        var (text, _, isString) = _tokens[_position];
        (var taken, value) = isString ? (true, text) : Constant(text);
        _position += taken ? 1 : 0;
        return taken;
    }

    public FormatException Error(string problem)
    {
        var offset = _position < _tokens.Count ? _tokens[_position].Offset : _text.Length;
        return new FormatException($"In the expression \"{_text}\" at position {offset + 1}: {problem}.");
    }

    private static (bool Taken, object? Value) Constant(string text) =>
        text switch
        {
            "true" => (true, true),
            "false" => (true, false),
            "null" => (true, null),
            _ when !char.IsAsciiDigit(text[0]) => (false, null),
            _ when char.IsAsciiDigit(text[^1]) => (true, decimal.Parse(text, CultureInfo.InvariantCulture)),
            _ => (true, Duration(decimal.Parse(text[..^1], CultureInfo.InvariantCulture), text[^1])),
        };

    private static TimeSpan Duration(decimal amount, char unit) =>
        unit switch
        {
            'd' => TimeSpan.FromDays((double)amount),
            'h' => TimeSpan.FromHours((double)amount),
            'm' => TimeSpan.FromMinutes((double)amount),
            _ => TimeSpan.FromSeconds((double)amount),
        };

    private int Scan(int start)
    {
        var first = _text[start];
        if (first == '\'')
        {
            return ScanString(start);
        }

        var end = start + 1;
        if (char.IsLetter(first) || first == '_')
        {
            end = Skip(end, c => char.IsLetterOrDigit(c) || c == '_');
        }
        else if (char.IsAsciiDigit(first))
        {
            end = ScanNumber(end);
        }
        else if (end < _text.Length && _text[end] == '=' && first is '=' or '!' or '<' or '>')
        {
            end++;
        }

        _tokens.Add((_text[start..end], start, false));
        return end;
    }

    private int ScanNumber(int end)
    {
        end = Skip(end, char.IsAsciiDigit);
        if (end + 1 < _text.Length && _text[end] == '.' && char.IsAsciiDigit(_text[end + 1]))
        {
            end = Skip(end + 1, char.IsAsciiDigit);
        }

        return end < _text.Length && _text[end] is 'd' or 'h' or 'm' or 's' ? end + 1 : end;
    }

    private int ScanString(int start)
    {
        var value = new StringBuilder();
        for (var i = start + 1; i < _text.Length; i++)
        {
            switch (_text[i])
            {
                case '\'':
                    _tokens.Add((value.ToString(), start, true));
                    return i + 1;
                case '\\' when i + 1 < _text.Length:
                    value.Append(_text[++i] == 'n' ? '\n' : _text[i]);
                    break;
                default:
                    value.Append(_text[i]);
                    break;
            }
        }

        throw new FormatException($"In the expression \"{_text}\" at position {start + 1}: the string has no end.");
    }

    private int Skip(int offset, Func<char, bool> accepts)
    {
        while (offset < _text.Length && accepts(_text[offset]))
        {
            offset++;
        }

        return offset;
    }
}
