using Microsoft.AspNetCore.Authorization;

namespace AgenticAi.Gateway.Access;

/// <summary>Lets those pass who have a permission, and tells the others which one they lack.</summary>
/// <param name="permission">Null for the one that the request's method needs: to read or to write.</param>
internal sealed class Permitted(string? permission) : AuthorizationHandler<Permitted>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Permitted requirement)
    {
        var needed = permission ?? OfMethod(context);
        if (SignedIn.Find(context.User) is not { } person)
        {
            context.Fail();
        }
        else if (person.May(needed))
        {
            context.Succeed(requirement);
        }
        else
        {
            var what = person.Proof == Proof.ApiKey ? $"this API key lacks the scope \"{needed}\"" : $"you lack the permission \"{needed}\"";
            context.Fail(new AuthorizationFailureReason(this, $"You may not do this: {what}."));
        }

        return Task.CompletedTask;
    }

    private static string OfMethod(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && AccessExtensions.IsReading(http.Request.Method) ? Permissions.Read : Permissions.Write;
}
