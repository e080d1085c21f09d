using AgenticAi.Pipeline.Faults;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AgenticAi.Sandbox;

/// <summary>Says in <c>/ready</c> how generated code is kept apart.</summary>
internal sealed class SandboxHealth(SandboxChoice choice) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var sandbox = await choice.GetAsync(cancellationToken);
            return sandbox.Isolates
                ? HealthCheckResult.Healthy(sandbox.Name)
                : HealthCheckResult.Degraded($"{sandbox.Name}: generated code is not isolated ({choice.Passed}). {SandboxStart.Remedy}");
        }
        catch (FaultException fault)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }
    }
}
