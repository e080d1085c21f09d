namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Source;

/// <summary>Breaks lines that are too long where a careful programmer would: at arrows, logical operators, steps of a call chain, arguments.</summary>
internal static class LineWrapper
{
    public const int Width = 120;
    private const string Step = "    ";

    public static string Wrap(string text) => string.Join('\n', text.Split('\n').SelectMany(Line));

    private static IEnumerable<string> Line(string line)
    {
        var content = line.TrimStart();
        return line.Length <= Width || content.StartsWith("//", StringComparison.Ordinal) || content.StartsWith('[')
            ? [line]
            : Break(line[..^content.Length], content, isOperand: false);
    }

    private static IEnumerable<string> Break(string indent, string content, bool isOperand)
    {
        if (indent.Length + content.Length <= Width)
        {
            return [indent + content];
        }

        var scan = new LineScan(content);
        return Arrow(indent, content, scan)
            ?? Operators(indent, content, scan, isOperand)
            ?? Chain(indent, content, scan)
            ?? Brackets(indent, content, scan)
            ?? Assignment(indent, content, scan)
            ?? [indent + content];
    }

    private static IEnumerable<string>? Arrow(string indent, string content, LineScan scan)
    {
        var arrow = scan.First(" => ");
        return arrow < 0 || content.AsSpan(arrow).StartsWith(" => new ")
            ? null
            : [.. Break(indent, content[..(arrow + 3)], isOperand: false), .. Break(indent + Step, content[(arrow + 4)..], isOperand: true)];
    }

    private static IEnumerable<string>? Operators(string indent, string content, LineScan scan, bool isOperand)
    {
        var places = scan.All(" || ");
        places = places.Count > 0 ? places : scan.All(" && ");
        places = places.Count > 0 ? places : scan.Conditional();
        return places.Count == 0 ? null : Pieces(indent, content, places, isOperand ? "" : Step);
    }

    private static IEnumerable<string>? Chain(string indent, string content, LineScan scan)
    {
        var calls = scan.Calls();
        return calls.Count < 2 ? null : Pieces(indent, content, [.. calls.Select(place => place - 1)], Step, skip: 0);
    }

    private static IEnumerable<string> Pieces(string indent, string content, IReadOnlyList<int> places, string deeper, int skip = 1)
    {
        var lines = new List<string>(Break(indent, content[..(places[0] + 1 - skip)], isOperand: false));
        for (var i = 0; i < places.Count; i++)
        {
            var end = i + 1 < places.Count ? places[i + 1] + 1 - skip : content.Length;
            lines.AddRange(Break(indent + deeper, content[(places[i] + 1)..end], isOperand: false));
        }

        return lines;
    }

    private static IEnumerable<string>? Brackets(string indent, string content, LineScan scan)
    {
        if (scan.LongestGroup() is not { } group)
        {
            return null;
        }

        var inner = content[(group.Open + 1)..group.Close].Trim();
        var parts = new LineScan(inner).Parts();
        if (content[group.Open] == '{')
        {
            return Initializer(indent, content[..group.Open].TrimEnd(), parts, content[(group.Close + 1)..]);
        }

        if (parts is [var only] && only.EndsWith('}') && only.Contains(" => new ", StringComparison.Ordinal))
        {
            var brace = new LineScan(only).First("{");
            return Initializer(
                indent,
                content[..(group.Open + 1)] + only[..brace].TrimEnd(),
                new LineScan(only[(brace + 1)..^1]).Parts(),
                content[group.Close..]
            );
        }

        return
        [
            indent + content[..(group.Open + 1)],
            .. parts.SelectMany((part, i) => Break(indent + Step, part + (i + 1 < parts.Count ? "," : ""), isOperand: true)),
            indent + content[group.Close..],
        ];
    }

    private static IEnumerable<string> Initializer(string indent, string head, IReadOnlyList<string> parts, string tail) =>
        [indent + head, indent + "{", .. parts.SelectMany(part => Break(indent + Step, part + ",", isOperand: false)), indent + "}" + tail];

    private static IEnumerable<string>? Assignment(string indent, string content, LineScan scan)
    {
        var sign = scan.First(" = ");
        return sign < 0 ? null : [indent + content[..(sign + 2)], .. Break(indent + Step, content[(sign + 3)..], isOperand: true)];
    }
}
