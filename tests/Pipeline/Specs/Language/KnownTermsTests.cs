using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Tests.Specs.Language;

public class KnownTermsTests
{
    private static readonly string[] Terms = ["order line", "in progress", "checked in", "line manager approval"];

    [Fact]
    public void A_term_is_one_noun_also_in_the_plural()
    {
        var phrase = EnglishAnalyzer.Analyze("Order lines have a price.", Terms).Clauses.Single().Subject!;
        phrase.Head.ShouldBe("order line");
        phrase.IsPlural.ShouldBeTrue();
        phrase.HeadToken.Kind.ShouldBe(TokenKind.Term);
    }

    [Fact]
    public void A_state_of_two_words_is_an_attribute()
    {
        var clause = EnglishAnalyzer.Analyze("A task is open, in progress or done.", Terms).Clauses.Single();
        clause.Attributes.Select(a => a.Text).ShouldBe(["open", "in progress", "done"]);
    }

    [Fact]
    public void A_state_of_two_words_modifies_a_noun()
    {
        var subject = EnglishAnalyzer.Analyze("A checked in guest can not cancel.", Terms).Clauses.Single().Subject!;
        subject.Head.ShouldBe("guest");
        subject.Has("checked in").ShouldBeTrue();
    }

    [Fact]
    public void Moves_join_states_of_two_words()
    {
        var clause = EnglishAnalyzer.Analyze("open -> in progress -> done", Terms).Clauses.Single();
        clause.Moves.Select(m => $"{m.From!.Text}>{m.To.Text}").ShouldBe(["open>in progress", "in progress>done"]);
    }

    [Fact]
    public void The_same_words_apart_stay_apart()
    {
        var clause = EnglishAnalyzer.Analyze("The guest checked, in a hurry, the order.", Terms).Clauses.First();
        clause.Tokens.ShouldNotContain(t => t.Kind == TokenKind.Term);
    }
}
