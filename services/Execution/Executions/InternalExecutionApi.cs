using AgenticAi.Contracts.Executions;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Execution.Executions;

/// <summary>Executions for our other services.</summary>
internal static class InternalExecutionApi
{
    public static void MapInternalExecutions(this IEndpointRouteBuilder app) =>
        app.MapGet("/internal/executions/unfinished", UnfinishedAsync).RequireAuthorization(TokenExtensions.ServicesOnly);

    private static async Task<Ok<UnfinishedExecutions>> UnfinishedAsync(
        Guid? projectId,
        Guid? planId,
        ExecutionReader executions,
        CancellationToken cancellation
    ) =>
        projectId is null && planId is null
            ? throw RefusalException.Invalid("Give projectId or planId.")
            : TypedResults.Ok(new UnfinishedExecutions(await executions.UnfinishedAsync(projectId, planId, cancellation)));
}
