using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Reporting;
using AgenticAi.Pipeline.Requirements;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Validation.Rehearsals;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class FieldWorkTests
{
    private const string Text = """
        # Field work

        ## User stories

        **D1 Camps.** As a surveyor I want to create a camp with a code (3 to 5 lower case letters, unique) and a place. The person who creates a camp becomes its leader. Leaders can add people by e-mail as leader, worker or watcher, and remove them.

        **D2 Samples.** As a worker I want to record a sample with a label, a depth (1 to 900) and an reviewer who must be a member of the camp.
        - Given a watcher, when they record a sample, then they get 403.
        - Given a camp with 2 samples, when a worker records one more, then the camp has 3 samples.
        - Given a user outside the camp, when I choose them as reviewer, then I get 422.

        **D3 Study.** A sample is raw, cleaned or dated. Allowed moves: raw to cleaned; cleaned to dated or raw.
        - Given a sample without reviewer, when it is moved to cleaned, then I get 422.

        ## Notes
        - People sign up with e-mail and password (at least 10 characters).
        - Watchers read everything in their camps and change nothing. Outsiders get 404 for anything in a camp.
        """;

    [Fact]
    public void Takes_the_bounds_of_a_key_in_lower_case_letters() =>
        Model().Domain.FindEntity("Camp")!.FindAttribute("code")!.Pattern.ShouldBe("[a-z]{3,5}");

    [Fact]
    public void Lets_rows_be_without_what_a_scenario_leaves_out() =>
        Model().Domain.FindEntity("Sample")!.FindRelation("reviewer")!.Required.ShouldBeFalse();

    [Fact]
    public void Gives_a_person_the_place_that_a_step_names()
    {
        var model = Model();
        var scenario = model.Behavior.Scenarios.Find(candidate => candidate.Source!.Words.Contains("choose them", StringComparison.Ordinal))!;
        scenario.When.ShouldHaveSingleItem().Values.Keys.ShouldBe(["reviewer"]);
        model.Api.FindOperation(scenario.When[0].Operation)!.Method.ShouldBe("PATCH");
    }

    [Fact]
    public async Task Lets_people_in_before_they_do_what_their_role_may()
    {
        var model = Model();
        var verdicts = Verdicts.Of(model.Requirements, await DressRehearsal.RunAsync(model, CancellationToken.None));
        verdicts
            .Where(verdict => verdict.Source.Words.StartsWith("Given", StringComparison.Ordinal) && verdict.Status != RequirementStatus.Proven)
            .Select(verdict => verdict.Source.Words)
            .ShouldBeEmpty();
    }

    private static ApplicationModel Model() => SpecificationAnalyzer.Analyze(SpecReader.ReadText("camps.md", Text).Documents).Model;
}
