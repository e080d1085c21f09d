using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace AgenticAi.ServiceDefaults.Telemetry;

/// <summary>Names the spans of requests by method and route; this version of the framework gives them all one name and no route.</summary>
/// <remarks>https://opentelemetry.io/docs/specs/semconv/http/http-spans/#name</remarks>
internal static class RequestNames
{
    public static void UseRequestNames(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span)
                {
                    var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
                    span.DisplayName = $"{context.Request.Method} {route}".TrimEnd();
                    span.SetTag("http.route", route);
                }

                return next(context);
            }
        );
}
