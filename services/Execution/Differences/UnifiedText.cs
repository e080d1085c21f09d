using System.Text;

namespace AgenticAi.Execution.Differences;

/// <summary>A difference in the unified format that <c>patch</c> and reviewers read.</summary>
internal static class UnifiedText
{
    private const int Context = 3;

    public static string Of(string path, string old, string @new)
    {
        var edits = LineEdits.Between(Lines(old), Lines(@new));
        var text = new StringBuilder($"--- a/{path}\n+++ b/{path}\n");
        var (oldLine, newLine) = (1, 1);
        var at = 0;
        while (at < edits.Count)
        {
            var first = edits.FindIndex(at, edit => edit.Sign != ' ');
            if (first < 0)
            {
                break;
            }

            var from = Math.Max(at, first - Context);
            var to = EndOfHunk(edits, first);
            oldLine += from - at;
            newLine += from - at;
            var hunk = edits[from..to];
            var (olds, news) = (hunk.Count(edit => edit.Sign != '+'), hunk.Count(edit => edit.Sign != '-'));
            text.Append($"@@ -{Range(oldLine, olds)} +{Range(newLine, news)} @@\n");
            hunk.ForEach(edit => text.Append($"{edit.Sign}{edit.Line}\n"));
            (oldLine, newLine, at) = (oldLine + olds, newLine + news, to);
        }

        return text.ToString();
    }

    /// <summary>Changes with few equal lines between them share a hunk.</summary>
    private static int EndOfHunk(List<LineEdit> edits, int first)
    {
        var last = first;
        for (var next = first; next >= 0 && next - last <= 2 * Context + 1; next = edits.FindIndex(last + 1, edit => edit.Sign != ' '))
        {
            last = next;
        }

        return Math.Min(edits.Count, last + Context + 1);
    }

    /// <summary>An empty range begins at the line before it.</summary>
    private static string Range(int line, int count) => $"{(count == 0 ? line - 1 : line)},{count}";

    private static string[] Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
