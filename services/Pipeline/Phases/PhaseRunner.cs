using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Phases;

/// <summary>Runs phases in order and tells the watchers; the whole pipeline is the list that it is given.</summary>
/// <param name="phases">What runs here.</param>
/// <param name="time">Measures phases.</param>
/// <param name="before">Phases of the same pipeline that ran elsewhere; numbers go on after them.</param>
public sealed class PhaseRunner(IReadOnlyList<IPhase> phases, TimeProvider time, int before = 0)
{
    private readonly int _total = before + phases.Count;

    /// <summary>Runs until the end, or until a phase says that no later one can run.</summary>
    /// <returns>Why it stopped early; null when every phase ran.</returns>
    public async Task<BuildExit?> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        for (var index = 0; index < phases.Count; index++)
        {
            var result = await RunOneAsync(index, state, progress, cancellation);
            if (result.Stop is { } exit)
            {
                return exit;
            }
        }

        return null;
    }

    private async Task<PhaseResult> RunOneAsync(int index, BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        var phase = phases[index];
        var started = time.GetTimestamp();
        progress.Report(new PhaseStarted(before + index + 1, _total, phase.Name));
        try
        {
            var result = await phase.RunAsync(state, progress, cancellation);
            Finish(index, result, started, state, progress);
            return result;
        }
        catch (Faults.FaultException fault)
        {
            Finish(index, new PhaseResult(PhaseOutcome.Failed, fault.Problem), started, state, progress);
            throw;
        }
    }

    private void Finish(int index, PhaseResult result, long started, BuildState state, IProgress<PipelineEvent> progress)
    {
        var record = new PhaseRecord(before + index + 1, phases[index].Name, result.Outcome, time.GetElapsedTime(started), result.Summary);
        state.Phases.Add(record);
        progress.Report(new PhaseFinished(record.Number, _total, record.Name, record.Outcome, record.Duration, record.Summary));
    }
}
