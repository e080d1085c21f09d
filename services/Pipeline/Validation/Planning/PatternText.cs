using System.Text;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Makes a text that a regular expression accepts: literals, classes, groups, alternatives and counted repetition. Choices follow a seed, so different seeds give different texts.</summary>
internal sealed class PatternText
{
    private const int FewRepetitions = 3;
    private readonly string _pattern;
    private ulong _seed;
    private int _position;

    private PatternText(string pattern, ulong seed)
    {
        _pattern = pattern;
        _seed = seed * 6364136223846793005UL + 1442695040888963407UL;
    }

    public static string Make(string pattern, long seed) => new PatternText(pattern, (ulong)seed).Alternatives();

    private string Alternatives()
    {
        var options = new List<string> { Sequence() };
        while (Peek() == '|')
        {
            _position++;
            options.Add(Sequence());
        }

        return options[Pick(options.Count)];
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (_position < _pattern.Length && Peek() is not ('|' or ')'))
        {
            var start = _position;
            var once = Atom();
            var end = _position;
            var count = Count();
            var after = _position;
            for (var i = 0; i < count; i++)
            {
                text.Append(once);
                _position = start;
                once = Atom();
            }

            _position = Math.Max(end, after);
        }

        return text.ToString();
    }

    private string Atom()
    {
        var current = _pattern[_position++];
        switch (current)
        {
            case '^' or '$':
                return "";
            case '(':
                SkipGroupPrefix();
                var inner = Alternatives();
                _position++;
                return inner;
            case '[':
                return Choose(CharacterSet.Read(_pattern, ref _position));
            case '\\':
                return _position < _pattern.Length && _pattern[_position] is 'b' or 'A' or 'z' or 'Z'
                    ? Skip()
                    : Choose(CharacterSet.Escape(_pattern, ref _position));
            case '.':
                return Choose(CharacterSet.Word);
            default:
                return current.ToString();
        }
    }

    private string Skip()
    {
        _position++;
        return "";
    }

    private void SkipGroupPrefix()
    {
        if (Peek() == '?')
        {
            _position += _pattern.AsSpan(_position).StartsWith("?:") ? 2 : Math.Max(0, _pattern.IndexOf('>', _position) - _position + 1);
        }
    }

    private int Count()
    {
        switch (Peek())
        {
            case '?':
                _position++;
                return 1;
            case '*' or '+':
                _position++;
                return FewRepetitions;
            case '{':
                var end = _pattern.IndexOf('}', _position);
                var bounds = _pattern[(_position + 1)..end].Split(',');
                _position = end + 1;
                var least = int.Parse(bounds[0]);
                return bounds.Length == 1 || (bounds[1].Length == 0 && least > 0) ? least
                    : bounds[1].Length == 0 ? FewRepetitions
                    : int.Parse(bounds[1]);
            default:
                return 1;
        }
    }

    private char Peek() => _position < _pattern.Length ? _pattern[_position] : '\0';

    private string Choose(string characters) => characters.Length == 0 ? "" : characters[Pick(characters.Length)].ToString();

    private int Pick(int count)
    {
        _seed = _seed * 6364136223846793005UL + 1442695040888963407UL;
        return (int)((_seed >> 33) % (ulong)count);
    }
}
