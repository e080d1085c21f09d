using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Precheck;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Repair;

/// <summary>Climbs the ladder with a real application, whichever phase found it broken.</summary>
/// <param name="deployer">Builds and starts again.</param>
/// <param name="users">The configured users that the checks of a model need.</param>
public sealed class Repairer(Deployer deployer, Func<ApplicationModel, IReadOnlyList<string>> users)
{
    /// <param name="state">Gets the repairs, and the last build, start and session.</param>
    /// <param name="symptoms">What is wrong.</param>
    /// <param name="check">Runs the checks on the started application again; null when they have not run yet.</param>
    /// <param name="progress">Is told of every repair.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    /// <returns>What is still wrong.</returns>
    public async Task<IReadOnlyList<Symptom>> RepairAsync(
        BuildState state,
        IReadOnlyList<Symptom> symptoms,
        Func<Task>? check,
        IProgress<PipelineEvent> progress,
        CancellationToken cancellation
    )
    {
        var drafts = state.Drafts.ToDictionary(draft => draft.Path, StringComparer.Ordinal);
        var context = new RepairContext(Path.GetFullPath(state.Request.Output), state.Model, drafts);
        var (attempts, left) = await new RepairLadder(RepairRules.All).RepairAsync(
            symptoms,
            context,
            (fixes, stop) => RedeployAsync(state, fixes, check, stop),
            cancellation
        );
        state.Repairs.AddRange(attempts);
        foreach (var attempt in attempts)
        {
            progress.Report(
                attempt.Helped
                    ? new Notice(NoticeLevel.Info, $"Repaired: {attempt.Description}")
                    : new Notice(NoticeLevel.Warning, $"Tried without success and taken back: {attempt.Description}")
            );
        }

        return state.Build?.Command.Command == SourceCheck.Command ? await BuildAsync(state, cancellation) : left;
    }

    private async Task<IReadOnlyList<Symptom>> RedeployAsync(
        BuildState state,
        IReadOnlyList<RepairFix> fixes,
        Func<Task>? check,
        CancellationToken cancellation
    )
    {
        await StopAsync(state, fixes.Any(fix => fix.RestartsServer), cancellation);
        state.Build = await deployer.CheckAndBuildAsync(state.Request.Output, cancellation);
        var symptoms = await StartAsync(state, cancellation);
        if (symptoms.Count > 0 || check is null)
        {
            return symptoms;
        }

        await check();
        return Symptoms.Of(state.Checks);
    }

    /// <summary>The check of the sources knows less than the compiler, so the last word is the compiler's.</summary>
    private async Task<IReadOnlyList<Symptom>> BuildAsync(BuildState state, CancellationToken cancellation)
    {
        state.Build = await deployer.BuildAsync(state.Request.Output, cancellation);
        return await StartAsync(state, cancellation);
    }

    private async Task<IReadOnlyList<Symptom>> StartAsync(BuildState state, CancellationToken cancellation)
    {
        state.Start = state.Build!.Succeeded ? await Deployer.StartForChecksAsync(state.Session!, users(state.Model), cancellation) : null;
        return Symptoms.Of(Path.GetFullPath(state.Request.Output), state.Build, state.Start);
    }

    /// <summary>A program that runs can't be compiled anew everywhere.</summary>
    private async Task StopAsync(BuildState state, bool withServer, CancellationToken cancellation)
    {
        await state.Session!.StopAsync();
        if (withServer)
        {
            await state.Session.DisposeAsync();
            state.Session = null;
            state.Session = await deployer.OpenAsync(state.Request.Output, cancellation);
        }
    }
}
