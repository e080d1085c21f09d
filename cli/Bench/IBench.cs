namespace AgenticAi.Cli.Bench;

/// <summary>A measurement with bars. Adding one: a class and a line in <see cref="Benches"/>.</summary>
internal interface IBench
{
    string Name { get; }

    string Description { get; }

    Task<BenchResult> RunAsync(TextWriter log, CancellationToken cancellation);
}
