using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Reporting;
using AgenticAi.Pipeline.Tests.Samples;
using AgenticAi.Pipeline.Tests.Validation.Mutations;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.EndToEnd.Tests.Validation;

/// <summary>The checks against applications that were really generated, built and started.</summary>
public sealed class GeneratedApplicationTests
{
    private static readonly string[] Relaxations = ["#length", "#range", "#pattern", "#enum", "#tense", "#unique", "#filter:", "#sort:", "#min-items", "#acyclic"];
    private static readonly string[] Removals = ["guard:", "effect:", "#forbidden", "#computed", "#generated"];

    [Fact]
    public async Task Every_check_and_every_generated_test_passes_on_the_application_of_its_model()
    {
        var model = Sample.Read("bookstore");
        await using var application = await GeneratedApplication.StartAsync(model);

        var results = await application.CheckAsync(model);

        results.Where(result => result.Outcome != CheckOutcome.Passed).Select(result => $"{result.Outcome} {result.Id}: {result.Message}").ShouldBeEmpty();
        var tests = await application.TestAsync();
        tests.ExitCode.ShouldBe(0, string.Join("\n", tests.Tail));
        tests.Tail.ShouldContain(line => line.Contains("Passed!", StringComparison.Ordinal));
    }

    [Fact]
    public Task Requirements_are_unproven_when_limits_are_taken_out_of_the_generated_application() => TakeOutAsync(Relaxations);

    [Fact]
    public Task Requirements_are_unproven_when_behaviour_is_taken_out_of_the_generated_application() => TakeOutAsync(Removals);

    /// <summary>Rules that do not touch each other are taken out together, so that one build shows many of them.</summary>
    private static async Task TakeOutAsync(string[] kinds)
    {
        var model = Sample.Read("bookstore");
        var mutations = ModelMutations.Of(model).Where(mutation => Array.Exists(kinds, kind => mutation.Element.Contains(kind, StringComparison.Ordinal))).ToList();
        var mutated = ModelJson.Read(ModelJson.Write(model));
        mutations.ForEach(mutation => mutation.Apply(mutated));
        var elements = mutations.Select(mutation => mutation.Element).ToHashSet(StringComparer.Ordinal);
        await using var application = await GeneratedApplication.StartAsync(mutated);

        var results = await application.CheckAsync(model, check => check.Covers.Any(elements.Contains));

        var requirements = elements.Select(element => new Requirement { Id = element, Kind = RequirementKind.Behavior, Source = new SourceSpan("", 1, 1, 0, 0, ""), Elements = { element } });
        Verdicts.Of(requirements, results).Where(verdict => verdict.Status == RequirementStatus.Proven).Select(verdict => verdict.Id).ShouldBeEmpty();
    }
}
