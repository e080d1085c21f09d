using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Tests.Specs.Language;

public class PositionTests
{
    private static readonly string Text = "  Intro line.\n\n" + string.Join("\n", SentenceTable.All.Select(r => "- " + r.Sentence));
    private static readonly AnalyzedText Analyzed = EnglishAnalyzer.Analyze(Text);

    [Fact]
    public void Sentences_and_clauses_say_where_their_text_is()
    {
        foreach (var sentence in Analyzed.Sentences)
        {
            sentence.Span.In(Text).ShouldBe(sentence.Text);
            foreach (var clause in sentence.AllClauses)
            {
                clause.Span.In(Text).ShouldBe(clause.Text);
                (sentence.Span.Offset <= clause.Span.Offset && clause.Span.End <= sentence.Span.End).ShouldBeTrue(clause.Text);
            }
        }
    }

    [Fact]
    public void Noun_phrases_say_where_their_text_is()
    {
        var phrases = Analyzed
            .Sentences.SelectMany(s => s.AllClauses)
            .SelectMany(c => new[] { c.Subject, c.Object, c.IndirectObject })
            .OfType<NounPhrase>()
            .SelectMany(p => p.All)
            .ToList();
        phrases.Count.ShouldBeGreaterThan(300);
        phrases.ShouldAllBe(p => p.Span.In(Text) == p.Text && p.Text.Contains(p.HeadToken.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Tokens_lie_in_text_order_and_hold_their_text()
    {
        var tokens = Analyzed.Sentences.SelectMany(s => s.Tokens).ToList();
        tokens.Zip(tokens.Skip(1)).ShouldAllBe(pair => pair.First.Span.End <= pair.Second.Span.Offset);
        tokens.Where(t => !t.IsLiteral).ShouldAllBe(t => t.Span.In(Text) == t.Text);
    }

    [Fact]
    public void Quantities_say_where_their_words_are()
    {
        const string Sentence = "A member may borrow at most 5 books within the last 30 days.";
        var clause = EnglishAnalyzer.Analyze(Sentence).Clauses.ShouldHaveSingleItem();
        clause.Quantities.Select(q => q.Span.In(Sentence)).ShouldBe(["at most 5", "30 days"]);
    }
}
