using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Tests.Validation.Planning;

public sealed class PatternTextTests
{
    [Theory]
    [InlineData("[0-9]{13}")]
    [InlineData(@"^\d{3}-\d{2,4}$")]
    [InlineData("[A-Z]{2,6}")]
    [InlineData("(foo|bar)-[^a-z]+")]
    [InlineData(@"^[\p{L}]+([ '-][\p{L}]+){0,2}$")]
    [InlineData(@"(?:[ab]c)*x?\.\w+")]
    public void Makes_texts_that_the_pattern_accepts(string pattern)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var text = PatternText.Make(pattern, seed);
            Regex.IsMatch(text, $"^(?:{pattern})$").ShouldBeTrue($"{text} for {pattern}");
        }
    }

    [Fact]
    public void Different_seeds_give_different_texts() =>
        Enumerable.Range(1, 50).Select(seed => PatternText.Make("[0-9]{13}", seed)).Distinct().Count().ShouldBe(50);
}
