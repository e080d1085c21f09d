namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;

/// <summary>Statements under construction. A line may be filled in last: what a row must be loaded with is known only when all that reads it is written.</summary>
internal sealed class CodeBlock
{
    private const int WidestWithoutBraces = 95;
    private readonly List<Func<IEnumerable<string>>> _lines = [];
    private int _depth;

    public void Line(string text = "")
    {
        var indent = text.Length == 0 ? "" : new string(' ', 4 * _depth);
        _lines.Add(() => [indent + text]);
    }

    /// <summary>Lines that are made when the block is written out.</summary>
    public void Later(Func<IEnumerable<string>> lines)
    {
        var indent = new string(' ', 4 * _depth);
        _lines.Add(() => lines().Select(line => line.Length == 0 ? line : indent + line));
    }

    /// <summary>A statement that is carried out when a condition holds; in braces when they do not fit on two lines.</summary>
    public void If(string condition, string statement)
    {
        if (condition.Length > WidestWithoutBraces || statement.Length > WidestWithoutBraces)
        {
            Nest($"if ({condition})", () => Line(statement));
            return;
        }

        Line($"if ({condition})");
        Line($"    {statement}");
    }

    /// <summary>A statement with a body in braces.</summary>
    /// <param name="head">The line before the braces; null when it is there already.</param>
    /// <param name="body">Writes what is inside.</param>
    /// <param name="end">What follows the closing brace.</param>
    public void Nest(string? head, Action body, string end = "")
    {
        if (head is not null)
            Line(head);
        Line("{");
        _depth++;
        body();
        _depth--;
        Line($"}}{end}");
    }

    public IReadOnlyList<string> Lines => [.. _lines.SelectMany(make => make())];
}
