using AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Tests;

public sealed class TestNamesTests
{
    [Theory]
    [InlineData("Given a visitor, when creating a book, then the answer is 401.", "Given_a_visitor_when_creating_a_book_then_the_answer_is_401")]
    [InlineData("a member's loan is overdue", "A_members_loan_is_overdue")]
    [InlineData("3 copies at most", "Of_3_copies_at_most")]
    [InlineData("!!!", "Holds")]
    public void Reads_like_the_sentence(string words, string name) => TestNames.Of(words).ShouldBe(name);

    [Fact]
    public void Ends_before_it_gets_too_long() => TestNames.Of(string.Join(' ', Enumerable.Repeat("word", 50))).Length.ShouldBeLessThan(101);
}
