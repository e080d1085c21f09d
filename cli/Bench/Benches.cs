using AgenticAi.Cli.Bench.Faults;
using AgenticAi.Cli.Bench.Load;

namespace AgenticAi.Cli.Bench;

/// <summary>Every bench, in the order in which they run.</summary>
internal static class Benches
{
    public static IReadOnlyList<IBench> All { get; } =
    [new GenerationBench(), new WholeBuildBench(), new ScoreboardBench(), new MutationBench(), new LoadBench(), new WorkersBench(), new FaultBench()];
}
