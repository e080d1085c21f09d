using System.Security.Claims;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Execution.Workers;

internal static class AgentApi
{
    public static void MapAgents(this IEndpointRouteBuilder app) => app.MapGet("/api/agents", ListAsync);

    private static async Task<Ok<Page<AgentView>>> ListAsync(
        [AsParameters] PageRequest page,
        ClaimsPrincipal user,
        AgentReader agents,
        PlanningAgent planner,
        ProjectAccess projects,
        CancellationToken cancellation
    )
    {
        var visible = await projects.VisibleAsync(null, Caller.Of(user), cancellation);
        AgentView[] all = [await planner.ViewAsync(cancellation), .. await agents.ListAsync(visible, cancellation)];
        return TypedResults.Ok(page.CutShort(all));
    }
}
