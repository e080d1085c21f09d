using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Audit;
using AgenticAi.Gateway.Headers;
using AgenticAi.Gateway.Previews;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace AgenticAi.Gateway.Proxy;

internal static class ProxyExtensions
{
    public static void AddProxy(this WebApplicationBuilder builder)
    {
        var edge = builder.Configuration.GetSection("Edge").Get<EdgeOptions>() ?? new EdgeOptions();
        var connect = new PatientConnect(edge.RestartPatience);
        builder
            .Services.AddReverseProxy()
            .LoadFromMemory(ProxyConfiguration.Routes(edge.LargestBody), ProxyConfiguration.Clusters(builder.Configuration))
            .ConfigureHttpClient((_, handler) => handler.ConnectCallback = connect.OpenAsync)
            .AddTransforms(Transform);
    }

    public static void MapProxy(this WebApplication app)
    {
        app.MapReverseProxy(pipeline =>
        {
            var changes = app.Services.GetRequiredService<ChangeAudit>();
            pipeline.Use((context, next) => changes.InvokeAsync(context, next));
            pipeline.Use(ServiceAway.InvokeAsync);
            pipeline.UseLoadBalancing();
            pipeline.UsePassiveHealthChecks();
        });
    }

    private static void Transform(TransformBuilderContext context)
    {
        context.AddXForwarded(ForwardedTransformActions.Set);
        context.RequestTransforms.Insert(0, new OutsideHeaders());
        context.RequestTransforms.Add(new PreviewTransform());
        context.ResponseTransforms.Add(new PreviewLocation());

        // Services know people by tokens; only the gateway gives browsers something to keep, and generated applications least of all.
        context.AddResponseHeaderRemove(HeaderNames.SetCookie, ResponseCondition.Always);
        context.AddRequestTransform(transform =>
        {
            var caller = SignedIn.Of(transform.HttpContext.User).Caller;
            var tokens = transform.HttpContext.RequestServices.GetRequiredService<InternalTokens>();
            transform.ProxyRequest.Headers.Authorization = new("Bearer", tokens.For(caller));
            return ValueTask.CompletedTask;
        });
    }
}
