namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>A text with its sentences; all spans count from the start of <paramref name="Text"/>.</summary>
public sealed record AnalyzedText(string Text, IReadOnlyList<Sentence> Sentences)
{
    public IEnumerable<Clause> Clauses => Sentences.SelectMany(s => s.Clauses);
}
