namespace AgenticAi.Pipeline.Tests.Specs.Language;

/// <summary>The sentences under Sentences/, each followed by its clauses as indented outlines.</summary>
internal static class SentenceTable
{
    public static IEnumerable<string> Topics =>
        typeof(SentenceTable)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.Contains(".Sentences.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static IEnumerable<(string Sentence, string[] Clauses)> Rows(string topic)
    {
        using var stream = typeof(SentenceTable).Assembly.GetManifestResourceStream(topic)!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(l => l.Length > 0).ToList();
        for (var i = 0; i < lines.Count; )
        {
            var clauses = lines.Skip(i + 1).TakeWhile(l => l[0] == ' ').Select(l => l.Trim()).ToArray();
            yield return (lines[i], clauses);
            i += clauses.Length + 1;
        }
    }

    public static IEnumerable<(string Sentence, string[] Clauses)> All => Topics.SelectMany(Rows);
}
