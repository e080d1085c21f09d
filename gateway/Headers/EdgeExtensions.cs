using AgenticAi.Gateway.Access;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Net.Http.Headers;

namespace AgenticAi.Gateway.Headers;

internal static class EdgeExtensions
{
    private static readonly string[] Exposed = [HeaderNames.ETag, HeaderNames.Location, HeaderNames.RetryAfter, HeaderNames.ContentDisposition];

    public static void AddEdge(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<EdgeOptions>().BindConfiguration("Edge").ValidateDataAnnotations().ValidateOnStart();
        var edge = builder.Configuration.GetSection("Edge").Get<EdgeOptions>() ?? new EdgeOptions();
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = edge.LargestBody);
        builder.Services.Configure<ForwardedHeadersOptions>(options => Trust(options, edge));
        builder.Services.AddCors(options =>
            options.AddDefaultPolicy(policy =>
                policy
                    .WithOrigins([.. edge.AllowedOrigins])
                    .WithHeaders(
                        HeaderNames.Authorization,
                        HeaderNames.ContentType,
                        HeaderNames.IfMatch,
                        PeopleAuthentication.KeyHeader,
                        "Idempotency-Key",
                        "Last-Event-ID"
                    )
                    .WithMethods("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
                    .WithExposedHeaders(Exposed)
            )
        );
    }

    /// <summary>Before anything else looks at the request.</summary>
    public static void UseEdge(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeadersMiddleware>();
    }

    private static void Trust(ForwardedHeadersOptions options, EdgeOptions edge)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in edge.TrustedProxies)
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        }

        // With no proxy to trust, the framework would believe everybody.
        options.ForwardedHeaders =
            edge.TrustedProxies.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
    }
}
