using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.ServiceDefaults.Tokens;

public static class TokenExtensions
{
    /// <summary>For endpoints that only our own services call.</summary>
    public const string ServicesOnly = "services";

    /// <summary>For endpoints that show or change what belongs to nobody or to everybody.</summary>
    public const string AdministratorsOnly = "administrators";

    /// <summary>Every endpoint asks for a token unless it says otherwise.</summary>
    internal static void AddTokens(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TokenOptions>().BindConfiguration("Tokens").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<InternalTokens>();
        builder
            .Services.AddAuthentication(InternalTokenAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, InternalTokenAuthentication>(InternalTokenAuthentication.SchemeName, null);
        builder
            .Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(ServicesOnly, policy => policy.RequireRole(Caller.Service))
            .AddPolicy(AdministratorsOnly, policy => policy.RequireRole(Caller.Administrator));
    }
}
