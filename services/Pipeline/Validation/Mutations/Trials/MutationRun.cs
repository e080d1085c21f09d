using System.Collections.Concurrent;
using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Validation.Mutations.Trials;

/// <summary>Takes rules out of several applications one by one, and judges each application that comes of it by the checks of the one it should be.</summary>
/// <param name="databases">Opens the databases of a cluster.</param>
/// <param name="time">Gives checks the time.</param>
public sealed class MutationRun(Func<PrivateCluster, IDatabases> databases, TimeProvider time)
{
    /// <summary>Applications that run at the same time.</summary>
    public int Parallelism { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Kinds of rules to take out; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Kinds of rules to leave in.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <param name="models">The applications by name.</param>
    /// <param name="most">How many rules at most; they are spread over kinds and applications.</param>
    /// <param name="progress">Told of each application that was tried.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="InvalidOperationException">An application does not build or start as it is.</exception>
    public async Task<(IReadOnlyList<MutationSubject> Subjects, IReadOnlyList<MutationResult> Results)> RunAsync(
        IReadOnlyList<(string Name, ApplicationModel Model)> models,
        int most,
        IProgress<MutationResult>? progress,
        CancellationToken cancellation
    )
    {
        var folder = Directory.CreateTempSubdirectory("agentic-mutations-");
        try
        {
            // The account that runs PostgreSQL must be able to pass through.
            await new CommandRunner(time).RunAsync(new ToolCommand("chmod", "755", folder.FullName), cancellation: cancellation);
            await using var ground = await TrialGround.PrepareAsync(
                folder.FullName,
                MutationSubject.DraftsOf(models[0].Model),
                databases,
                time,
                cancellation
            );
            var subjects = await ParallelAsync(
                models,
                model => MutationSubject.ControlAsync(model.Name, model.Model, ground, cancellation),
                cancellation
            );
            var results = await ParallelAsync(
                MutationChoice.Of(
                    subjects,
                    kind => (Kinds.Count == 0 || Kinds.Contains(kind, StringComparer.Ordinal)) && !Except.Contains(kind, StringComparer.Ordinal),
                    most
                ),
                async pair =>
                {
                    var result = await pair.Subject.TryAsync(pair.Mutation, cancellation);
                    progress?.Report(result);
                    return result;
                },
                cancellation
            );
            return (subjects, results);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<IReadOnlyList<TResult>> ParallelAsync<T, TResult>(
        IReadOnlyList<T> items,
        Func<T, Task<TResult>> run,
        CancellationToken cancellation
    )
    {
        var results = new ConcurrentDictionary<int, TResult>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, items.Count), options, async (index, _) => results[index] = await run(items[index]));
        return [.. Enumerable.Range(0, items.Count).Select(index => results[index])];
    }
}
