using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Planning;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Validation;

/// <summary>Phase 9: every check of the model against the started application.</summary>
public sealed class ValidationPhase(TimeProvider time) : IPhase
{
    public string Name => "Validation";

    /// <summary>What phase 3 plans for a model.</summary>
    public static IReadOnlyList<PlannedCheck> Plan(ApplicationModel model) =>
    [
        .. (from builder in CheckCatalog.Builders
            from check in builder.Build(model)
            select new PlannedCheck(check.Id, builder.Name, check.Title, check.Covers)).DistinctBy(check => check.Id, StringComparer.Ordinal),
    ];

    public async Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        if (state.Session?.Application is not { } application)
        {
            return new PhaseResult(PhaseOutcome.Failed, "no application to check");
        }

        var checks = CheckCatalog.Build(state.Model);
        var done = 0;
        var watcher = new Watcher(result => progress.Report(new TaskProgressed(9, Name, Interlocked.Increment(ref done), checks.Count, result.Title)));
        using var http = new HttpClient { BaseAddress = application.Address };
        var context = new CheckContext(state.Model, http, CheckUsers.Of(state.Model), new OutputLayout(state.Request.Output).Clock, time);
        state.Checks = await new CheckRunner(context).RunAsync(checks, watcher, cancellation);
        var passed = state.Checks.Count(check => check.Outcome == CheckOutcome.Passed);
        return new PhaseResult(passed == checks.Count ? PhaseOutcome.Succeeded : PhaseOutcome.Incomplete, $"{passed} of {checks.Count} checks passed");
    }

    private sealed class Watcher(Action<CheckResult> report) : IProgress<CheckResult>
    {
        public void Report(CheckResult value) => report(value);
    }
}
