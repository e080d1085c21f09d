using System.Security.Cryptography;
using System.Text;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Planning;
using AgenticAi.Pipeline.Progress;
using AgenticAi.Pipeline.Reporting;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Learning;

/// <summary>Phase 11.</summary>
/// <param name="open">Opens the store for a build.</param>
/// <param name="time">Dates the record.</param>
public sealed class LearningPhase(Func<BuildState, CancellationToken, Task<ILearningStore>> open, TimeProvider time) : IPhase
{
    public string Name => "Learning";

    public async Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        var failed = state
            .Checks.Where(check => check.Outcome != CheckOutcome.Passed)
            .SelectMany(check => check.Covers)
            .ToHashSet(StringComparer.Ordinal);
        var tasks = state.Plan.Tasks.Select(task => Learned(task, failed)).ToList();
        var score = Score.Of(Verdicts.Of(state.Model.Requirements, state.Checks));
        await using var store = await open(state, cancellation);
        await store.RecordAsync(
            new LearnedRun(
                Guid.CreateVersion7(time.GetUtcNow()).ToString(),
                time.GetUtcNow(),
                state.Request.Target,
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ModelJson.Write(state.Model)))),
                score.Proven,
                score.Total,
                tasks,
                [.. state.Repairs.Select(repair => new LearnedRepair(repair.Rule, repair.Symptom.Code, repair.Helped))],
                state.Phases.ToDictionary(phase => phase.Name, phase => phase.Duration, StringComparer.Ordinal)
            ),
            cancellation
        );
        return PhaseResult.Succeeded($"{tasks.Count(task => task.Succeeded)} of {tasks.Count} tasks succeeded");
    }

    private static LearnedTask Learned(PlannedTask task, HashSet<string> failed) =>
        new(task.Signature, task.Patterns, !task.Elements.Any(failed.Contains));
}
