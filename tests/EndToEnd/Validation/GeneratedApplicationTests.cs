using AgenticAi.Pipeline.Tests.Samples;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.EndToEnd.Tests.Validation;

/// <summary>The checks against applications that were really generated, built and started.</summary>
public sealed class GeneratedApplicationTests
{
    [Fact]
    public async Task Every_check_and_every_generated_test_passes_on_the_application_of_its_model()
    {
        var model = Sample.Read("bookstore");
        await using var application = await GeneratedApplication.StartAsync(model);

        var results = await application.CheckAsync(model);

        results
            .Where(result => result.Outcome != CheckOutcome.Passed)
            .Select(result => $"{result.Outcome} {result.Id}: {result.Message}")
            .ShouldBeEmpty();
        var tests = await application.TestAsync();
        tests.ExitCode.ShouldBe(0, string.Join("\n", tests.Tail));
        tests.Tail.ShouldContain(line => line.Contains("Passed!", StringComparison.Ordinal));
    }
}
