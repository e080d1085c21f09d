using System.Globalization;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Postgres;
using AgenticAi.Pipeline.Progress;
using AgenticAi.Pipeline.Validation.Mutations;
using AgenticAi.Pipeline.Validation.Mutations.Trials;

namespace AgenticAi.Cli.Bench;

/// <summary>Rules taken one by one out of the applications of the shared specifications: how many of them does the report miss?</summary>
internal sealed class MutationBench : IBench
{
    /// <summary>How many rules are taken out; all of them when it is not set.</summary>
    private const string MostVariable = "AGENTIC_MUTATIONS";

    /// <summary>The kinds of rules to take out, separated by commas; all of them when it is not set.</summary>
    private const string KindsVariable = "AGENTIC_MUTATION_KINDS";

    private const int Fewest = 40;

    public string Name => "mutation";

    public string Description => "rules taken out of generated applications one by one, and whether the report then says unproven";

    public async Task<BenchResult> RunAsync(TextWriter log, CancellationToken cancellation)
    {
        var most = int.TryParse(Environment.GetEnvironmentVariable(MostVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? wanted
            : int.MaxValue;
        var models = new List<(string, ApplicationModel)>();
        foreach (var specification in BenchSpecifications.All())
        {
            models.Add((Path.GetFileName(specification), await ModelOfAsync(specification, cancellation)));
        }

        var run = new MutationRun(cluster => new NpgsqlDatabases(cluster), TimeProvider.System)
        {
            Kinds = Environment.GetEnvironmentVariable(KindsVariable)?.Split(',') ?? [],
        };
        var (subjects, results) = await run.RunAsync(models, most, new Watcher(log), cancellation);
        int Count(MutationVerdict verdict) => results.Count(result => result.Verdict == verdict);
        return new BenchResult(
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["applications"] = subjects.Count,
                ["requirements proven of them as they are"] = subjects.Sum(subject => subject.Proven),
                ["rules taken out"] = results.Count,
                ["kinds of rules"] = results.Select(result => result.Mutation.Kind).Distinct(StringComparer.Ordinal).Count(),
                ["noticed"] = Count(MutationVerdict.Killed),
                ["missed"] = Count(MutationVerdict.Survived),
                ["not tried, as the rest does not build or start"] = Count(MutationVerdict.Broken),
            },
            new Dictionary<string, bool>(StringComparer.Ordinal)
            {
                ["rules taken out"] = results.Count >= Fewest,
                ["missed"] = Count(MutationVerdict.Survived) == 0,
                ["not tried, as the rest does not build or start"] = Count(MutationVerdict.Broken) == 0,
            },
            Table(results)
        );
    }

    private static string Table(IReadOnlyList<MutationResult> results) =>
        string.Join(
            '\n',
            results
                .GroupBy(result => result.Mutation.Kind, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                    $"{group.Key, -24} {group.Count(result => result.Verdict == MutationVerdict.Killed), 4} of {group.Count(), 4} noticed"
                )
        );

    private static async Task<ApplicationModel> ModelOfAsync(string specification, CancellationToken cancellation)
    {
        using var output = new TemporaryOutput();
        var request = new BuildRequest([specification], output.Path);
        var state = new BuildState(request);
        await new PhaseRunner(BuildPhases.UntilGraph(request), TimeProvider.System).RunAsync(state, new Progress<PipelineEvent>(), cancellation);
        return state.Model;
    }

    private sealed class Watcher(TextWriter log) : IProgress<MutationResult>
    {
        private readonly Lock _lock = new();

        public void Report(MutationResult value)
        {
            lock (_lock)
            {
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Duration.TotalSeconds, 5:0.0} s  {value}"));
            }
        }
    }
}
