using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Specs.Jdl;

/// <summary>Cuts JDL into tokens. Doc comments go with the token after them, other comments go away.</summary>
internal sealed partial class JdlLexer(string text)
{
    private readonly List<JdlToken> _tokens = [];
    private int _at;
    private string _comment = "";

    /// <exception cref="JdlSyntaxException">A character or an open comment, text or pattern has no place in JDL.</exception>
    public IReadOnlyList<JdlToken> Read()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }
            else if (text[_at] == '/' && _at + 1 < text.Length && text[_at + 1] is '/' or '*')
            {
                ReadComment();
            }
            else
            {
                ReadToken();
            }
        }

        _tokens.Add(new JdlToken(JdlTokenKind.End, "the end of the file", text.Length, 0, ""));
        return _tokens;
    }

    private void ReadComment()
    {
        var isLine = text[_at + 1] == '/';
        var end = text.IndexOf(isLine ? "\n" : "*/", _at + 2, StringComparison.Ordinal);
        if (end < 0 && !isLine)
        {
            throw new JdlSyntaxException("This comment is never closed.", _at, 2);
        }

        end =
            end < 0 ? text.Length
            : isLine ? end
            : end + 2;
        if (!isLine && text[_at..end].StartsWith("/**", StringComparison.Ordinal))
        {
            _comment = string.Join(' ', text[(_at + 3)..Math.Max(_at + 3, end - 2)].Split('\n').Select(line => line.Trim().TrimStart('*').Trim()))
                .Trim();
        }

        _at = end;
    }

    private void ReadToken()
    {
        var start = _at;
        var character = text[_at];
        if (character is '"' or '\'')
        {
            Add(JdlTokenKind.Text, Delimited(character), start);
        }
        else if (character == '/')
        {
            Add(JdlTokenKind.Pattern, Delimited('/'), start);
        }
        else if (Name().Match(text, _at) is { Success: true } name)
        {
            _at += name.Length;
            Add(JdlTokenKind.Name, name.Value, start);
        }
        else if (Number().Match(text, _at) is { Success: true } number)
        {
            _at += number.Length;
            Add(JdlTokenKind.Number, number.Value, start);
        }
        else if ("{}()[],:=@*;<>.+-&|^".Contains(character, StringComparison.Ordinal))
        {
            _at++;
            Add(JdlTokenKind.Symbol, character.ToString(), start);
        }
        else
        {
            throw new JdlSyntaxException($"'{character}' has no meaning here.", _at, 1);
        }
    }

    private string Delimited(char mark)
    {
        for (var end = _at + 1; end < text.Length && (mark == '"' || text[end] != '\n'); end++)
        {
            if (text[end] == '\\')
            {
                end++;
            }
            else if (text[end] == mark)
            {
                var value = text[(_at + 1)..end];
                _at = end + 1;
                return mark == '/' ? value.Replace("\\/", "/", StringComparison.Ordinal) : value;
            }
        }

        throw new JdlSyntaxException(mark == '/' ? "This pattern is never closed." : "This text is never closed.", _at, 1);
    }

    private void Add(JdlTokenKind kind, string value, int start)
    {
        _tokens.Add(new JdlToken(kind, value, start, _at - start, _comment));
        _comment = "";
    }

    [GeneratedRegex(@"\G[A-Za-z_$][\w$]*(-[A-Za-z]\w*)*", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(@"\G-?\d+(\.\d+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
