namespace AgenticAi.Execution.Differences;

/// <summary>The shortest way from one text to another, line by line, by the longest common subsequence of what lies between equal ends.</summary>
internal static class LineEdits
{
    /// <summary>Cells of the table; texts that need more are shown as replaced.</summary>
    private const long Most = 4_000_000;

    public static List<LineEdit> Between(string[] old, string[] @new)
    {
        var start = 0;
        while (start < old.Length && start < @new.Length && old[start] == @new[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < @new.Length - start && old[^(end + 1)] == @new[^(end + 1)])
        {
            end++;
        }

        return
        [
            .. old[..start].Select(line => new LineEdit(' ', line)),
            .. Middle(old[start..^end], @new[start..^end]),
            .. old[^end..].Select(line => new LineEdit(' ', line)),
        ];
    }

    private static IEnumerable<LineEdit> Middle(string[] old, string[] @new) =>
        (long)old.Length * @new.Length > Most
            ? [.. old.Select(line => new LineEdit('-', line)), .. @new.Select(line => new LineEdit('+', line))]
            : Walk(old, @new, Lengths(old, @new));

    /// <summary>For each pair of places the length of the longest common subsequence of what follows them.</summary>
    private static int[,] Lengths(string[] old, string[] @new)
    {
        var lengths = new int[old.Length + 1, @new.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = @new.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == @new[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static IEnumerable<LineEdit> Walk(string[] old, string[] @new, int[,] lengths)
    {
        var (i, j) = (0, 0);
        while (i < old.Length || j < @new.Length)
        {
            if (i < old.Length && j < @new.Length && old[i] == @new[j])
            {
                yield return new LineEdit(' ', old[i++]);
                j++;
            }
            else if (j == @new.Length || (i < old.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                yield return new LineEdit('-', old[i++]);
            }
            else
            {
                yield return new LineEdit('+', @new[j++]);
            }
        }
    }
}
