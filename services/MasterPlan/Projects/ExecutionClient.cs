using AgenticAi.Contracts.Executions;
using AgenticAi.ServiceDefaults.Discovery;
using AgenticAi.ServiceDefaults.Problems;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>Asks the execution service what still goes on.</summary>
internal sealed class ExecutionClient(HttpClient http)
{
    /// <exception cref="RefusalException">409: executions of the project go on.</exception>
    /// <exception cref="HttpRequestException">The service does not answer.</exception>
    public Task RequireNoneOfProjectAsync(Guid project, CancellationToken cancellation) =>
        RequireNoneAsync($"projectId={project}", "Cancel its running executions first.", cancellation);

    /// <exception cref="RefusalException">409: executions with the plan go on.</exception>
    /// <exception cref="HttpRequestException">The service does not answer.</exception>
    public Task RequireNoneWithPlanAsync(Guid plan, CancellationToken cancellation) =>
        RequireNoneAsync($"planId={plan}", "Cancel the running executions that use it first.", cancellation);

    private async Task RequireNoneAsync(string which, string advice, CancellationToken cancellation)
    {
        if (await http.FindAsync<UnfinishedExecutions>($"internal/executions/unfinished?{which}", cancellation) is { Count: > 0 })
        {
            throw RefusalException.Conflict(advice);
        }
    }
}
