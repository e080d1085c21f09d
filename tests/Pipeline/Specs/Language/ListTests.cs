using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Tests.Specs.Language;

public class ListTests
{
    [Theory]
    [InlineData("required, unique, 13 digits", "A[required]|A[unique]|S[#13 digit+]")]
    [InlineData("optional; in the past", "A[optional]|in[the past]")]
    [InlineData("required, between 3 and 50 letters, unique per team", "A[required]|S[#3..50 letter+]|A[unique] per[team]")]
    [InlineData("default 20, at most 100", "S[default =20]|S[#<=100]")]
    [InlineData("read-only, sum of the line totals", "A[read-only]|S[sum of <the line total+>]")]
    [InlineData("greater than 0", "S[#>0]")]
    [InlineData("small, medium or large", "A[small]|A[medium | large]")]
    [InlineData("a room can not be its own parent", "S[a room] V[can not be] O[own parent of <its>]")]
    [InlineData("empty when there are none", "A[empty] {When: S[there] V[be] O[none]}")]
    [InlineData("15, 30 or 45 minutes", "S[#15/30/45minute minute+]")]
    [InlineData("", "")]
    public void Reads_the_parts_of_a_cell(string cell, string expected) =>
        string.Join('|', EnglishAnalyzer.AnalyzeList(cell).Select(Outline.Of)).ShouldBe(expected);

    [Fact]
    public void Parentheses_belong_to_the_noun_before_them()
    {
        var phrase = EnglishAnalyzer.Analyze("A meal has a score (required, 1 to 5) and a note.").Clauses.Single().Object!;
        var remark = phrase.Remarks.ShouldHaveSingleItem();
        remark.Text.ShouldBe("required, 1 to 5");
        remark.Parts.Count.ShouldBe(2);
        Outline.Of(remark.Quantities.Single()).ShouldBe("1..5");
        phrase.Conjuncts.Single().Head.ShouldBe("note");
    }
}
