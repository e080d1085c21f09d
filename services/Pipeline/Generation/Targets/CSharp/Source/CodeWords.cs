namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Source;

/// <summary>The identifiers of C# text outside of comments and literals.</summary>
internal static class CodeWords
{
    /// <summary>Each identifier; whether a dot stands before it; whether it names a property that is declared or set.</summary>
    public static IEnumerable<(string Name, bool IsMember, bool IsDeclared)> Of(string code)
    {
        var previous = "";
        for (var i = 0; i < code.Length; )
        {
            if (code[i] == '/' && i + 1 < code.Length && code[i + 1] == '/')
            {
                i = EndOfLine(code, i);
            }
            else if (code[i] == '"')
            {
                i = EndOfString(code, i);
            }
            else if (char.IsLetter(code[i]) || code[i] is '_' or '@')
            {
                var end = i + 1;
                while (end < code.Length && (char.IsLetterOrDigit(code[end]) || code[end] == '_'))
                {
                    end++;
                }

                var name = code[i..end];
                yield return (name, i > 0 && code[i - 1] == '.', previous != "new" && IsDeclared(code, end));
                previous = name;
                i = end;
            }
            else
            {
                i++;
            }
        }
    }

    private static bool IsDeclared(string code, int end)
    {
        var rest = code.AsSpan(end, Math.Min(4, code.Length - end));
        return rest.StartsWith(" {") || (rest.StartsWith(" = ") && !rest.StartsWith(" =>")) || rest.StartsWith(" +=") || rest.StartsWith(" -=");
    }

    private static int EndOfLine(string code, int start)
    {
        var end = code.IndexOf('\n', start);
        return end < 0 ? code.Length : end;
    }

    private static int EndOfString(string code, int start)
    {
        if (code.AsSpan(start).StartsWith("\"\"\""))
        {
            var close = code.IndexOf("\"\"\"", start + 3, StringComparison.Ordinal);
            return close < 0 ? code.Length : close + 3;
        }

        var i = start + 1;
        while (i < code.Length && code[i] is not ('"' or '\n'))
        {
            i += code[i] == '\\' ? 2 : 1;
        }

        return i + 1;
    }
}
