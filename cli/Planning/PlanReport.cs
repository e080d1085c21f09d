using System.Text.Json;
using AgenticAi.Cli.Input;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;
using AgenticAi.Pipeline.Reporting;
using AgenticAi.Pipeline.Validation.Rehearsals;

namespace AgenticAi.Cli.Planning;

/// <summary>Runs phases 1 to 5 and shows what they found.</summary>
internal sealed class PlanReport(TextWriter output, TextWriter errors)
{
    /// <param name="graph">Where to draw; null to draw nothing.</param>
    /// <param name="rehearse">Also run the checks against the model in memory.</param>
    public async Task<int> RunAsync(BuildRequest request, bool json, string? graph, bool rehearse, CancellationToken cancellation)
    {
        var state = new BuildState(request);
        var stopped = await new PhaseRunner(BuildPhases.UntilGraph(request), TimeProvider.System).RunAsync(
            state,
            new Progress<PipelineEvent>(),
            cancellation
        );
        if (state.Problems.Count > 0)
        {
            ProblemText.Write(state.Problems, request.Inputs, errors);
        }

        if (stopped is { } exit)
        {
            return (int)exit;
        }

        if (graph is not null)
        {
            PlanDiagrams.Write(state, graph);
        }

        var checks = rehearse ? await DressRehearsal.RunAsync(state.Model, cancellation) : null;
        var verdicts = checks is null ? null : Verdicts.Of(state.Model.Requirements, checks);
        await output.WriteAsync(json ? Json(state, verdicts) : PlanText.Write(state));
        if (!json && checks is not null)
        {
            await output.WriteAsync(RehearsalText.Write(verdicts!, checks));
        }

        return 0;
    }

    private static string Json(BuildState state, IReadOnlyList<RequirementVerdict>? rehearsal) =>
        JsonSerializer.Serialize(
            new
            {
                state.Model,
                state.Plan.Tasks,
                Levels = state.Dag.Levels.Select(level => level.Select(atom => atom.Id)),
                state.Atoms,
                NotUnderstood = state.Model.Requirements.SelectMany(requirement => requirement.NotUnderstood),
                Rehearsal = rehearsal,
            },
            ModelJson.Options
        ) + "\n";
}
