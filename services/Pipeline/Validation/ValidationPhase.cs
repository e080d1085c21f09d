using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Planning;
using AgenticAi.Pipeline.Progress;
using AgenticAi.Pipeline.Repair;

namespace AgenticAi.Pipeline.Validation;

/// <summary>Phase 9: every check of the model against the started application.</summary>
/// <param name="time">Gives checks the time.</param>
/// <param name="repairer">Mends what makes checks fail, and then they run once more; null to leave the application as it is.</param>
public sealed class ValidationPhase(TimeProvider time, Repairer? repairer = null) : IPhase
{
    public string Name => "Validation";

    /// <summary>What phase 3 plans for a model.</summary>
    public static IReadOnlyList<PlannedCheck> Plan(ApplicationModel model) =>
        [
            .. (
                from builder in CheckCatalog.Builders
                from check in builder.Build(model)
                select new PlannedCheck(check.Id, builder.Name, check.Title, check.Covers)
            ).DistinctBy(check => check.Id, StringComparer.Ordinal),
        ];

    public async Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        if (state.Session?.Application is null)
        {
            return new PhaseResult(PhaseOutcome.Failed, "no application to check");
        }

        await CheckAsync(state, progress, cancellation);
        if (repairer is not null && Symptoms.Of(state.Checks) is { Count: > 0 } failing)
        {
            var left = await repairer.RepairAsync(state, failing, () => CheckAsync(state, progress, cancellation), progress, cancellation);
            state.Broken = [.. left.Where(symptom => symptom.Kind != SymptomKind.Check)];
        }

        var passed = state.Checks.Count(check => check.Outcome == CheckOutcome.Passed);
        return new PhaseResult(
            passed == state.Checks.Count ? PhaseOutcome.Succeeded : PhaseOutcome.Incomplete,
            $"{passed} of {state.Checks.Count} checks passed"
        );
    }

    private async Task CheckAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        var checks = CheckCatalog.Build(state.Model);
        var done = 0;
        var watcher = new Watcher(result =>
            progress.Report(new TaskProgressed(9, Name, Interlocked.Increment(ref done), checks.Count, result.Title))
        );
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = state.Session!.Application!.Address };
        var context = new CheckContext(state.Model, http, CheckUsers.Of(state.Model), new OutputLayout(state.Request.Output).Clock, time);
        state.Checks = await new CheckRunner(context).RunAsync(checks, watcher, cancellation);
    }

    private sealed class Watcher(Action<CheckResult> report) : IProgress<CheckResult>
    {
        public void Report(CheckResult value) => report(value);
    }
}
