using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Health;

/// <summary>Phase 10: the running application is alive, ready, and every endpoint answers.</summary>
public sealed class HealthPhase : IPhase
{
    public string Name => "Health";

    public async Task<PhaseResult> RunAsync(BuildState state, IProgress<PipelineEvent> progress, CancellationToken cancellation)
    {
        if (state.Session?.Application is not { } application)
        {
            return new PhaseResult(PhaseOutcome.Failed, "no application to probe");
        }

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = application.Address };
        state.Probes = await new HealthProber(http).ProbeAsync(state.Model, cancellation);
        var sick = state.Probes.Where(probe => !probe.IsHealthy).Select(probe => $"{probe.Method} {probe.Url} answered {probe.Status}").ToList();
        return sick.Count == 0
            ? PhaseResult.Succeeded($"{state.Probes.Count} addresses answer")
            : new PhaseResult(PhaseOutcome.Incomplete, string.Join("; ", sick));
    }
}
