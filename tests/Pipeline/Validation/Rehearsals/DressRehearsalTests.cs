using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Reporting;
using AgenticAi.Pipeline.Requirements;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Validation.Rehearsals;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Validation.Rehearsals;

public sealed class DressRehearsalTests
{
    private const string Text = """
        # Ferry
        A ferry has a name (required, at most 40 characters, unique) and seats (integer, 1 to 900).
        Anyone can create, view, edit and delete ferries.
        """;

    [Fact]
    public async Task Foretells_that_a_specification_is_proven()
    {
        var verdicts = await RehearseAsync(Model());
        verdicts.ShouldNotBeEmpty();
        verdicts.ShouldAllBe(verdict => verdict.Status == RequirementStatus.Proven);
    }

    [Fact]
    public async Task Names_what_no_check_shows()
    {
        var model = Model();
        model.Requirements[^1].Elements.Add("guard:nobody-checks-this");
        (await RehearseAsync(model)).ShouldContain(verdict => verdict.Missing.Contains("guard:nobody-checks-this"));
    }

    private static async Task<IReadOnlyList<RequirementVerdict>> RehearseAsync(ApplicationModel model) =>
        Verdicts.Of(model.Requirements, await DressRehearsal.RunAsync(model, CancellationToken.None));

    private static ApplicationModel Model() => SpecificationAnalyzer.Analyze(SpecReader.ReadText("ferry.md", Text).Documents).Model;
}
