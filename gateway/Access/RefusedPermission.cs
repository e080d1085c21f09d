using AgenticAi.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace AgenticAi.Gateway.Access;

/// <summary>Tells people who may not do something why not.</summary>
internal sealed class RefusedPermission : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult is { Forbidden: true, AuthorizationFailure: { } failure } && failure.FailureReasons.FirstOrDefault() is { } reason)
        {
            await context.RefuseAsync(StatusCodes.Status403Forbidden, reason.Message);
            return;
        }

        await _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
