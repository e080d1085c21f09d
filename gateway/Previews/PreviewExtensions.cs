using Microsoft.AspNetCore.Authentication;
using Yarp.ReverseProxy.Configuration;

namespace AgenticAi.Gateway.Previews;

internal static class PreviewExtensions
{
    private const string Policy = "previews";

    public static void AddPreviews(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PreviewTickets>();
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, PreviewAuthentication>(PreviewAuthentication.SchemeName, null);
        builder
            .Services.AddAuthorizationBuilder()
            .AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(PreviewAuthentication.SchemeName).RequireAuthenticatedUser());

        // A page in a sandbox is of no origin, so to its own server it is a stranger; the ticket in the address is what lets it in.
        builder.Services.AddCors(options => options.AddPolicy(Policy, policy => policy.AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader()));
    }

    public static RouteConfig Route() =>
        new()
        {
            RouteId = "preview",
            ClusterId = "execution",
            AuthorizationPolicy = Policy,
            CorsPolicy = Policy,
            Match = new RouteMatch { Path = $"/preview/{{{PreviewAuthentication.TicketValue}}}/{{**rest}}" },
        };
}
