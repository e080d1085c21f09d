using System.Security.Claims;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Execution.Workers;

internal static class AgentApi
{
    public static void MapAgents(this IEndpointRouteBuilder app) => app.MapGet("/api/agents", ListAsync);

    /// <summary>All at once: workers are few.</summary>
    private static async Task<Ok<Page<AgentView>>> ListAsync(
        ClaimsPrincipal user,
        AgentReader agents,
        PlanningAgent planner,
        ProjectAccess projects,
        CancellationToken cancellation
    )
    {
        var visible = await projects.VisibleAsync(null, Caller.Of(user), cancellation);
        return TypedResults.Ok(
            new Page<AgentView>([await planner.ViewAsync(cancellation), .. await agents.ListAsync(visible, cancellation)], Next: null)
        );
    }
}
