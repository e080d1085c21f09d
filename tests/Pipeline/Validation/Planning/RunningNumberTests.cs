using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Tests.Validation.Planning;

public sealed class RunningNumberTests
{
    [Theory]
    [InlineData("ORD-{n:000000}", "ORD-000012", 12L)]
    [InlineData("{project.key}-{n}", "ABC-7", 7L)]
    [InlineData(null, "42", 42L)]
    [InlineData("ORD-{n:000000}", "ORD-12", null)]
    [InlineData("ORD-{n:000000}", "X-000012", null)]
    public void Reads_numbers_only_in_their_format(string? format, string text, long? expected) =>
        RunningNumber.Read(format, text, _ => "ABC").ShouldBe(expected);
}
