using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Audit;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace AgenticAi.Gateway.Proxy;

internal static class ProxyExtensions
{
    private static readonly string[] Closed = ["api", "internal", "openapi"];

    public static void AddProxy(this WebApplicationBuilder builder) =>
        builder
            .Services.AddReverseProxy()
            .LoadFromMemory(ProxyConfiguration.Routes(), ProxyConfiguration.Clusters(builder.Configuration))
            .AddTransforms(Transform);

    /// <summary>The services' paths; any other path of an API is unknown, and not a place of the front end.</summary>
    public static void MapProxy(this WebApplication app)
    {
        app.MapReverseProxy(pipeline =>
        {
            var changes = app.Services.GetRequiredService<ChangeAudit>();
            pipeline.Use((context, next) => changes.InvokeAsync(context, next));
            pipeline.UseLoadBalancing();
            pipeline.UsePassiveHealthChecks();
        });
        foreach (var closed in Closed)
        {
            app.Map($"/{closed}/{{**rest}}", Unknown).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static ProblemHttpResult Unknown() =>
        TypedResults.Problem("There is nothing at this address.", statusCode: StatusCodes.Status404NotFound);

    private static void Transform(TransformBuilderContext context)
    {
        context.AddXForwarded(ForwardedTransformActions.Set);
        context.RequestTransforms.Insert(0, new OutsideHeaders());
        context.AddRequestTransform(transform =>
        {
            var caller = SignedIn.Of(transform.HttpContext.User).Caller;
            var tokens = transform.HttpContext.RequestServices.GetRequiredService<InternalTokens>();
            transform.ProxyRequest.Headers.Authorization = new("Bearer", tokens.For(caller));
            return ValueTask.CompletedTask;
        });
    }
}
