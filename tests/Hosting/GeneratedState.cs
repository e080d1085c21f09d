using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Tests.Hosting;

/// <summary>Phases 1 to 6.</summary>
public static class GeneratedState
{
    /// <param name="specification">Markdown.</param>
    public static async Task<BuildState> OfAsync(string specification)
    {
        var folder = Directory.CreateTempSubdirectory("agentic-spec-");
        try
        {
            var file = Path.Combine(folder.FullName, "specification.md");
            await File.WriteAllTextAsync(file, specification);
            var state = new BuildState(new BuildRequest([file], ""));
            await new PhaseRunner([.. BuildPhases.UntilGraph(state.Request), new GenerationPhase()], TimeProvider.System).RunAsync(
                state,
                new Progress<PipelineEvent>(),
                CancellationToken.None
            );
            return state;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
