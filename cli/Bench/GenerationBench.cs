using System.Diagnostics;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Cli.Bench;

/// <summary>Phases 1 to 6 of the bookstore: processor time of the first run in this process, and whether the bytes depend on the number of threads.</summary>
internal sealed class GenerationBench : IBench
{
    private const double Seconds = 1;

    public string Name => "generation";

    public string Description => "phases 1 to 6 of bookstore.md";

    public async Task<BenchResult> RunAsync(TextWriter log, CancellationToken cancellation)
    {
        var (cold, first) = await MeasureAsync(Environment.ProcessorCount, cancellation);
        var (warm, second) = await MeasureAsync(1, cancellation);
        return new BenchResult(
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["processor seconds, first run"] = cold,
                ["processor seconds, second run"] = warm,
                ["files"] = first.Count,
                ["files that differ with one thread"] =
                    first.Zip(second).Count(pair => pair.First != pair.Second) + Math.Abs(first.Count - second.Count),
            },
            new Dictionary<string, bool>(StringComparer.Ordinal)
            {
                ["processor seconds, second run"] = warm < Seconds,
                ["files that differ with one thread"] = first.SequenceEqual(second),
            }
        );
    }

    private static async Task<(double Seconds, IReadOnlyList<FileDraft> Drafts)> MeasureAsync(int threads, CancellationToken cancellation)
    {
        using var output = new TemporaryOutput();
        var request = new BuildRequest([BenchSpecifications.PathOf("bookstore.md")], output.Path) { MaxParallel = threads };
        var state = new BuildState(request);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await new PhaseRunner([.. BuildPhases.UntilGraph(request), new GenerationPhase()], TimeProvider.System).RunAsync(
            state,
            new Progress<PipelineEvent>(),
            cancellation
        );
        process.Refresh();
        return ((process.TotalProcessorTime - before).TotalSeconds, state.Drafts);
    }
}
