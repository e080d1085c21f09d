using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Tests.Specs.Language;

public class SentenceSplittingTests
{
    [Theory]
    [InlineData("Rooms have numbers. Guests have names.", 2)]
    [InlineData("Extras, e.g. breakfast, cost 4.50 per day. They are optional.", 2)]
    [InlineData("Use formats such as PDF, PNG etc. Other files are refused.", 2)]
    [InlineData("Call `a.b.c. D` first.", 1)]
    [InlineData("The ratio is 3.5. It is fixed.", 2)]
    [InlineData("A wrapped line\ngoes on here. Done!", 2)]
    [InlineData("- one bullet\n- another bullet", 2)]
    [InlineData("1. First point\n2. Second point", 2)]
    [InlineData("A heading\n\nA paragraph.", 2)]
    [InlineData("Is it free? Yes.", 2)]
    [InlineData("The field order.total is computed. Fine.", 2)]
    [InlineData("Prices (incl. VAT. They vary) are shown.", 1)]
    public void Counts_sentences(string text, int count) => EnglishAnalyzer.Analyze(text).Sentences.Count.ShouldBe(count);

    [Theory]
    [InlineData("REQ-7 WHEN a door opens, THE SYSTEM SHALL log it.", "REQ-7", SentenceKind.Ears)]
    [InlineData("US3 As a cook I want to save a recipe.", "US3", SentenceKind.UserStory)]
    [InlineData("4. Given a shop, when it closes, then nobody buys.", "4", SentenceKind.Scenario)]
    [InlineData("FR-12: Export the list.", "FR-12", SentenceKind.Imperative)]
    [InlineData("Doors open at noon.", null, SentenceKind.Statement)]
    [InlineData("a list of doors", null, SentenceKind.Fragment)]
    public void Knows_label_and_kind(string text, string? label, SentenceKind kind)
    {
        var sentence = EnglishAnalyzer.Analyze(text).Sentences.ShouldHaveSingleItem();
        sentence.Label.ShouldBe(label);
        sentence.Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("/api/doors/{id}/open", TokenKind.Path)]
    [InlineData("https://example.com/a?b=c", TokenKind.Url)]
    [InlineData("ann@example.com", TokenKind.Email)]
    [InlineData("INV-000123", TokenKind.Identifier)]
    [InlineData("dueDate", TokenKind.Identifier)]
    [InlineData("due_date", TokenKind.Identifier)]
    [InlineData("read-only", TokenKind.Word)]
    [InlineData("`a b`", TokenKind.Code)]
    [InlineData("\"a b\"", TokenKind.Quoted)]
    [InlineData("2030-12-31", TokenKind.Date)]
    [InlineData("23:59", TokenKind.Time)]
    [InlineData("->", TokenKind.Arrow)]
    [InlineData("→", TokenKind.Arrow)]
    [InlineData(">=", TokenKind.Comparison)]
    public void Knows_the_kind_of_token(string text, TokenKind kind)
    {
        var token = EnglishAnalyzer.Analyze($"see {text} there").Sentences.Single().Tokens[1];
        token.Kind.ShouldBe(kind);
        token.Span.ShouldBe(new TextSpan(4, text.Length));
    }
}
