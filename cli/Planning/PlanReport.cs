using System.Text.Json;
using AgenticAi.Cli.Input;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Cli.Planning;

/// <summary>Runs phases 1 to 5 and shows what they found.</summary>
internal sealed class PlanReport(TextWriter output, TextWriter errors)
{
    public async Task<int> RunAsync(BuildRequest request, bool json, string? graph, CancellationToken cancellation)
    {
        var state = new BuildState(request);
        var stopped = await new PhaseRunner(BuildPhases.UntilGraph(request), TimeProvider.System).RunAsync(
            state,
            new Progress<PipelineEvent>(),
            cancellation
        );
        if (state.Problems.Count > 0)
        {
            ProblemText.Write(state.Problems, errors);
        }

        if (stopped is { } exit)
        {
            return (int)exit;
        }

        if (graph is not null)
        {
            PlanDiagrams.Write(state, graph);
        }

        await output.WriteAsync(json ? Json(state) : PlanText.Write(state));
        return 0;
    }

    private static string Json(BuildState state) =>
        JsonSerializer.Serialize(
            new
            {
                state.Model,
                state.Plan.Tasks,
                Levels = state.Dag.Levels.Select(level => level.Select(atom => atom.Id)),
                state.Atoms,
                NotUnderstood = state.Model.Requirements.SelectMany(requirement => requirement.NotUnderstood),
            },
            ModelJson.Options
        ) + "\n";
}
