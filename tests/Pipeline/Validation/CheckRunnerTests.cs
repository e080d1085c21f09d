using AgenticAi.Pipeline.Tests.Samples;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Tests.Validation;

public sealed class CheckRunnerTests
{
    [Fact]
    public async Task Every_check_of_a_model_passes_against_an_application_that_does_what_the_model_says()
    {
        var model = Sample.Read("bookstore");

        var results = await InterpretedApplication.CheckAsync(model, model);

        var others = results
            .Where(result => result.Outcome != CheckOutcome.Passed)
            .Select(result => $"{result.Outcome} {result.Id}: {result.Message}");
        others.ShouldBeEmpty();
    }
}
