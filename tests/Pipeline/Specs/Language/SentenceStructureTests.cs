using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Tests.Specs.Language;

public class SentenceStructureTests
{
    public static TheoryData<string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (sentence, clauses) in SentenceTable.All)
            {
                data.Add(sentence, string.Join('\n', clauses));
            }

            return data;
        }
    }

    [Fact]
    public void Covers_at_least_two_hundred_sentences() =>
        SentenceTable.All.Select(r => r.Sentence).Distinct().Count().ShouldBeGreaterThanOrEqualTo(200);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Reads_the_clauses_of(string sentence, string outlines)
    {
        var read = EnglishAnalyzer.Analyze(sentence).Sentences.ShouldHaveSingleItem();
        string.Join('\n', read.Clauses.Select(Outline.Of)).ShouldBe(outlines);
    }

    [Fact]
    public void Reads_a_sentence_the_same_way_wherever_it_stands()
    {
        var rows = SentenceTable.All.ToList();
        var text = string.Join("\n\n", rows.Select(r => r.Sentence));
        var read = EnglishAnalyzer.Analyze(text).Sentences.Select(s => string.Join('\n', s.Clauses.Select(Outline.Of)));
        read.ShouldBe(rows.Select(r => string.Join('\n', r.Clauses)));
    }
}
