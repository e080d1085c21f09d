using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Tests.Specs.Language;

public class HostileInputTests
{
    private const int Size = 100_000;

    public static TheoryData<string> Patterns =>
        [
            "word ",
            "(",
            ")",
            "`",
            "\"",
            "'",
            "a, ",
            "the room of ",
            "a room that is in ",
            "and ",
            "if a room is free ",
            "x -> ",
            "to a to b ",
            "😀",
            "\0",
            "1 ",
            "1, ",
            "at least ",
            "((a) ",
            "...",
            "!",
            "\n",
            "- ",
            "not ",
            "'s ",
            "who ",
            "only after ",
            "-",
            "/",
            "a/",
            "@",
            "a@",
            "é",
            "\ud800",
            "is paid or ",
            "without paying ",
            "24 hours before ",
            "\t- a\n",
            "a b, c d and ",
        ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Long_senseless_text_is_read_to_its_end(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, Size / pattern.Length));
        var read = EnglishAnalyzer.Analyze(text);
        read.Sentences.ShouldAllBe(s => s.Span.End <= text.Length);
        EnglishAnalyzer.AnalyzeList(text[..(Size / 10)]).ShouldAllBe(c => c.Span.End <= text.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("(")]
    [InlineData("A room (with a view can be booked.")]
    [InlineData("A room with a view) can be booked.")]
    [InlineData("The `status of a room is open.")]
    [InlineData("If")]
    [InlineData("Given")]
    [InlineData("As a")]
    [InlineData("As a guest I")]
    [InlineData("can not")]
    [InlineData("at most")]
    [InlineData("of which")]
    [InlineData("-> ->")]
    [InlineData("from to")]
    [InlineData("’s ‘ “")]
    public void Broken_text_is_read_without_complaint(string text)
    {
        EnglishAnalyzer.Analyze(text).Text.ShouldBe(text);
        EnglishAnalyzer.AnalyzeList(text).ShouldNotBeNull();
    }

    [Fact]
    public void The_same_text_gives_the_same_reading()
    {
        var text = string.Join(' ', SentenceTable.All.Select(r => r.Sentence));
        Outline.Of(EnglishAnalyzer.Analyze(text)).ShouldBe(Outline.Of(EnglishAnalyzer.Analyze(text)));
    }
}
