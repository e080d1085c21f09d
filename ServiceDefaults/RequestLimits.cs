using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AgenticAi.ServiceDefaults;

internal static class RequestLimits
{
    private const string Apis = "/api/";

    public static void UseRequestLimits(this IWebHostBuilder host) =>
        host.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = BodyLimits.Usual;
        });

    /// <summary>What is uploaded to some addresses may be larger.</summary>
    public static void UseBodyLimits(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var path = context.Request.Path.Value ?? "";
                if (
                    path.StartsWith(Apis, StringComparison.Ordinal)
                    && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body
                )
                {
                    body.MaxRequestBodySize = BodyLimits.Of(path[Apis.Length..].Split('/')[0]);
                }

                return next(context);
            }
        );
}
