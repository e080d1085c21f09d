namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>A forgiving reader of JSON-like sketches: values may be missing, names unquoted, lists end in dots.</summary>
internal sealed class SketchReader(string text, int position)
{
    private int _at = position;

    /// <summary>Null when the braces do not close.</summary>
    public IReadOnlyList<JsonSketch>? ReadObject()
    {
        var members = new List<JsonSketch>();
        _at++;
        while (Next() is { } c)
        {
            if (c == '}')
            {
                _at++;
                return members;
            }

            if (ReadMember() is { } member)
            {
                members.Add(member);
            }
            else if (_at < text.Length && text[_at] != '}')
            {
                _at++;
            }
        }

        return null;
    }

    private JsonSketch? ReadMember()
    {
        var (name, _) = ReadWord();
        if (name.Length == 0)
        {
            return null;
        }

        var optional = name.EndsWith('?');
        if (Next() != ':')
        {
            return new JsonSketch(name.TrimEnd('?'), optional ? ["?"] : [], false, false, []);
        }

        _at++;
        return ReadValue(name.TrimEnd('?'));
    }

    private JsonSketch ReadValue(string name)
    {
        var isList = Next() == '[';
        if (isList)
        {
            _at++;
        }

        if (Next() == '{')
        {
            var members = ReadObject() ?? [];
            CloseList(isList);
            return new JsonSketch(name, [], false, isList, members);
        }

        var samples = new List<string>();
        var quoted = false;
        while (Next() is not (null or ',' or '}' or ']'))
        {
            var (word, isQuoted) = ReadWord();
            if (word.Length == 0)
            {
                _at++;
                continue;
            }

            samples.Add(word);
            quoted |= isQuoted;
        }

        CloseList(isList);
        return new JsonSketch(name, samples, quoted, isList, []);
    }

    private void CloseList(bool isList)
    {
        while (isList && _at < text.Length && text[_at++] != ']') { }
    }

    private (string Word, bool Quoted) ReadWord()
    {
        var quoted = Next() is '"' or '\'' or '“';
        if (quoted)
        {
            var close = text[_at] == '“' ? '”' : text[_at];
            var end = text.IndexOf(close, _at + 1);
            var inside = end < 0 ? "" : text[(_at + 1)..end];
            _at = end < 0 ? text.Length : end + 1;
            return (inside, true);
        }

        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '-' or '.' or '?' or '+'))
        {
            _at++;
        }

        return (text[start.._at], false);
    }

    private char? Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        return _at < text.Length ? text[_at] : null;
    }
}
