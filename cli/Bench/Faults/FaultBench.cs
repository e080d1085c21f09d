using System.Globalization;
using AgenticAi.Cli.Bench.Systems;

namespace AgenticAi.Cli.Bench.Faults;

/// <summary>20 executions at once, with two workers, while each fault happens once at a random moment.</summary>
internal sealed class FaultBench : IBench
{
    private const int Executions = 20;
    private const string SeedVariable = "AGENTIC_FAULT_SEED";

    public string Name => "faults";

    public string Description => "executions that go on while services are killed and servers restarted";

    public async Task<BenchResult> RunAsync(TextWriter log, CancellationToken cancellation)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next();
        await log.WriteLineAsync($"{SeedVariable}={seed}");
        var random = new Random(seed);
        Fault[] faults = [.. Fault.All];
        random.Shuffle(faults);
        await using var system = await RunningSystem.StartAsync(workers: 2, cancellation);
        var started = TimeProvider.System.GetTimestamp();
        var outcome = await new FaultRun(system, BenchSpecifications.PathOf("todo.md"), log).RunAsync(Executions, faults, random, cancellation);
        return new BenchResult(
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["executions"] = outcome.Executions,
                ["ended with everything proven"] = outcome.Proven,
                ["files identical to the undisturbed run's"] = outcome.Same,
                ["task results recorded twice"] = outcome.RecordedTwice,
                ["seconds"] = TimeProvider.System.GetElapsedTime(started).TotalSeconds,
            },
            new Dictionary<string, bool>(StringComparer.Ordinal)
            {
                ["ended with everything proven"] = outcome.Proven == outcome.Executions,
                ["files identical to the undisturbed run's"] = outcome.Same == outcome.Executions,
                ["task results recorded twice"] = outcome.RecordedTwice == 0,
            }
        );
    }
}
