using System.Collections.Concurrent;
using AgenticAi.Pipeline.Atoms;
using AgenticAi.Pipeline.Graph;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Planning;

namespace AgenticAi.Pipeline.Generation;

/// <summary>Phase 6. Generates the file atoms of a graph level by level, the atoms of one level in parallel. The result does not depend on the number of threads.</summary>
public sealed class AtomGenerator(ExecutionPlan plan, ApplicationModel model, int maxParallel)
{
    private readonly Dictionary<string, (IFileGenerator Generator, PlannedFile File)> _files = plan.Files.ToDictionary(
        planned => $"file:{planned.File.Path}",
        StringComparer.Ordinal
    );

    /// <param name="dag">The graph; atoms that are checks are passed over.</param>
    /// <param name="reuse">The content of an atom that an earlier run made from equal inputs, or null to make it now.</param>
    /// <param name="finished">Called after each atom, from several threads.</param>
    /// <param name="cancellation">Stops between atoms.</param>
    public async Task<IReadOnlyList<FileDraft>> GenerateAsync(
        ExecutionDag dag,
        Func<AtomicSpec, FileDraft?> reuse,
        Action<AtomicSpec> finished,
        CancellationToken cancellation
    )
    {
        var drafts = new ConcurrentBag<FileDraft>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = maxParallel, CancellationToken = cancellation };
        foreach (var level in dag.Levels)
        {
            await Parallel.ForEachAsync(
                level.Where(atom => atom.Output.Length > 0),
                options,
                (atom, _) =>
                {
                    var (generator, file) = _files[atom.Id];
                    drafts.Add(reuse(atom) ?? generator.Generate(file, model));
                    finished(atom);
                    return ValueTask.CompletedTask;
                }
            );
        }

        return [.. drafts.OrderBy(draft => draft.Path, StringComparer.Ordinal)];
    }
}
