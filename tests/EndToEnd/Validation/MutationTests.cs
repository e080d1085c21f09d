using AgenticAi.EndToEnd.Tests.BlackBox;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Postgres;
using AgenticAi.Pipeline.Progress;
using AgenticAi.Pipeline.Validation.Mutations;
using AgenticAi.Pipeline.Validation.Mutations.Trials;

namespace AgenticAi.EndToEnd.Tests.Validation;

/// <summary>Takes rules one by one out of applications that are really compiled and started. <c>agentic bench mutation</c> takes out all of them.</summary>
public sealed class MutationTests
{
    private const int Rules = 48;
    private const int Kinds = 20;

    // Requests that race without locks don't collide every time.
    private const string Chancy = "concurrency";

    [Fact]
    public async Task The_report_says_unproven_whichever_rule_is_taken_out_of_the_application()
    {
        string[] specifications = ["bookstore.md", "ticketing.md", "clinic.md", "todo.md", "openapi/petclinic.yml"];
        var models = new List<(string, ApplicationModel)>();
        foreach (var specification in specifications)
        {
            models.Add((specification, await ModelOfAsync(specification)));
        }

        var run = new MutationRun(cluster => new NpgsqlDatabases(cluster), TimeProvider.System) { Except = [Chancy] };
        var (subjects, results) = await run.RunAsync(models, Rules, null, CancellationToken.None);

        subjects.ShouldAllBe(subject => subject.Proven > 0);
        results.Where(result => result.Verdict != MutationVerdict.Killed).Select(result => result.ToString()).ShouldBeEmpty();
        results.Count.ShouldBe(Rules);
        results.Select(result => result.Mutation.Kind).Distinct().Count().ShouldBeGreaterThanOrEqualTo(Kinds);
        results.Select(result => result.Application).Distinct().Count().ShouldBe(specifications.Length);
    }

    private static async Task<ApplicationModel> ModelOfAsync(string specification)
    {
        var request = new BuildRequest([SharedSpecifications.PathOf(specification)], "");
        var state = new BuildState(request);
        await new PhaseRunner(BuildPhases.UntilGraph(request), TimeProvider.System).RunAsync(
            state,
            new Progress<PipelineEvent>(),
            CancellationToken.None
        );
        state.Problems.ShouldBeEmpty();
        return state.Model;
    }
}
