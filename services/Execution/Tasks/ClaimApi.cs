using AgenticAi.Contracts.Tasks;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Execution.Tasks;

internal static class ClaimApi
{
    public static void MapClaims(this IEndpointRouteBuilder app) =>
        app.MapPost("/internal/tasks/{id:guid}/claim", ClaimAsync).RequireAuthorization(TokenExtensions.ServicesOnly);

    private static async Task<Ok<ClaimedTask>> ClaimAsync(Guid id, TaskClaim claim, ClaimQueue claims, CancellationToken cancellation) =>
        TypedResults.Ok(await claims.TakeAsync(id, claim, cancellation) ?? throw RefusalException.Conflict("There is nothing to do for this task."));
}
