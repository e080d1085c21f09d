using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Tests.Specs.Language;

public class QuantityTests
{
    [Theory]
    [InlineData("Pick 7 seats.", "7")]
    [InlineData("Pick seven seats.", "7")]
    [InlineData("Pick twenty-five seats.", "25")]
    [InlineData("Pick two hundred seats.", "200")]
    [InlineData("Pick a dozen seats.", "12")]
    [InlineData("Pick 1,500 seats.", "1500")]
    [InlineData("Pick at least one seat.", ">=1")]
    [InlineData("Pick at most 200 seats.", "<=200")]
    [InlineData("Pick no more than 3 seats.", "<=3")]
    [InlineData("Pick no fewer than 3 seats.", ">=3")]
    [InlineData("Pick not more than 3 seats.", "<=3")]
    [InlineData("Pick up to 100 seats.", "<=100")]
    [InlineData("Pick exactly 12 seats.", "12")]
    [InlineData("Pick more than 4 seats.", ">4")]
    [InlineData("Pick fewer than 4 seats.", "<4")]
    [InlineData("Pick 0 or more seats.", ">=0")]
    [InlineData("Pick one or more seats.", ">=1")]
    [InlineData("Pick 5 or fewer seats.", "<=5")]
    [InlineData("Pick 1 to 5 seats.", "1..5")]
    [InlineData("Pick 1-120 seats.", "1..120")]
    [InlineData("Pick 1–120 seats.", "1..120")]
    [InlineData("Pick between 2 and 6 seats.", "2..6")]
    [InlineData("Pick from 2 to 6 seats.", "2..6")]
    [InlineData("Pick a maximum of 9 seats.", "<=9")]
    [InlineData("Pick 15, 30, 45 or 60 seats.", "15/30/45/60")]
    [InlineData("max 2000", "<=2000")]
    [InlineData("min. 3 letters", ">=3")]
    [InlineData("greater than 0", ">0")]
    [InlineData("greater than or equal to 0", ">=0")]
    [InlineData("> 0", ">0")]
    [InlineData("<= 99", "<=99")]
    [InlineData("13 digits", "13")]
    [InlineData("8 characters or more", ">=8")]
    [InlineData("100 at most", "<=100")]
    [InlineData("a 13-digit code", "13")]
    [InlineData("2 to 6 capital letters", "2..6")]
    [InlineData("It costs $5.", "5USD")]
    [InlineData("It costs 10.00 EUR.", "10.00EUR")]
    [InlineData("It costs 20 cents.", "20cent")]
    [InlineData("It costs €3.50 or more.", ">=3.50EUR")]
    [InlineData("It costs 19% of the price.", "19%")]
    [InlineData("It takes 15 minutes.", "15minute")]
    [InlineData("It takes 10min.", "10minute")]
    [InlineData("It takes 24 h.", "24hour")]
    [InlineData("It ends within an hour.", "1hour")]
    [InlineData("It takes half an hour.", "0.5hour")]
    [InlineData("It takes less than 2 weeks.", "<2week")]
    [InlineData("a 30-day period", "30day")]
    [InlineData("It can be used twice.", "2time")]
    [InlineData("It can be used once.", "1time")]
    [InlineData("It can be used at most three times.", "<=3time")]
    [InlineData("It starts on 2030-01-15.", "2030-01-15")]
    [InlineData("It starts at 09:30.", "09:30")]
    [InlineData("It starts at 5 pm.", "17:00")]
    [InlineData("It is open on Mondays.", "Monday")]
    [InlineData("Adults are older than 17.", ">17(older)")]
    [InlineData("Adults are 18 or older.", ">=18(older)")]
    [InlineData("It is shorter than 3 hours.", "<3hour(shorter)")]
    [InlineData("Half of the seats stay free.", "0.5")]
    public void Reads(string sentence, string expected) => Single(sentence).ShouldBe(expected);

    [Theory]
    [InlineData("Once the fee is paid, the gate opens.")]
    [InlineData("The shop was over when no one came.")]
    [InlineData("Add one, look at one.")]
    public void Finds_no_quantity_in(string sentence) => EnglishAnalyzer.Analyze(sentence).Clauses.SelectMany(c => c.Quantities).ShouldBeEmpty();

    [Fact]
    public void Durations_have_a_length()
    {
        var quantity = EnglishAnalyzer.Analyze("The link works for two weeks.").Clauses.Single().Quantities.Single();
        quantity.Duration.ShouldBe(TimeSpan.FromDays(14));
    }

    [Fact]
    public void Counted_nouns_become_the_unit()
    {
        var quantity = EnglishAnalyzer.Analyze("A reader may hold at most 5 overdue books.").Clauses.Single().Quantities.Single();
        quantity.Unit.ShouldBe("book");
    }

    [Fact]
    public void Distances_in_time_keep_their_direction()
    {
        var complement = EnglishAnalyzer.Analyze("A seat can be returned until 24 hours before the start.").Clauses.Single().Complements.Single();
        complement.Preposition.ShouldBe("until");
        complement.Offset!.Direction.ShouldBe("before");
        complement.Offset.Quantity.Duration.ShouldBe(TimeSpan.FromHours(24));
        complement.Phrase!.Head.ShouldBe("start");
    }

    private static string Single(string sentence)
    {
        var clauses = EnglishAnalyzer.Analyze(sentence).Sentences.SelectMany(s => s.AllClauses);
        return string.Join(' ', clauses.SelectMany(c => c.Quantities).Distinct().Select(Outline.Of));
    }
}
