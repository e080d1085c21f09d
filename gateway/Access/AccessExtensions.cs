using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace AgenticAi.Gateway.Access;

internal static class AccessExtensions
{
    /// <summary>For what the services offer: reading needs one permission, everything else another.</summary>
    public const string ServicesPolicy = "api";

    /// <summary>For what the gateway tells our own services, which show the token that they show each other.</summary>
    public const string NeighboursPolicy = "neighbours";

    private static readonly string[] Administration = [Permissions.Keys, Permissions.Users, Permissions.Audit];

    /// <summary>People instead of services ask here: an internal token from outside opens nothing.</summary>
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder
            .Services.AddAuthentication(PeopleAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, PeopleAuthentication>(PeopleAuthentication.SchemeName, null);
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedPermission>();
        var policies = builder.Services.AddAuthorizationBuilder();
        policies.AddPolicy(ServicesPolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new Permitted(null)));
        policies.AddPolicy(
            NeighboursPolicy,
            policy => policy.AddAuthenticationSchemes(InternalTokenAuthentication.SchemeName).RequireRole(Caller.Service)
        );
        foreach (var permission in Administration)
        {
            policies.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().AddRequirements(new Permitted(permission)));
        }
    }

    /// <summary>Whether requests of a method change nothing (RFC 9110, 9.2.1).</summary>
    internal static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
