using AgenticAi.ServiceDefaults.Tokens;
using Yarp.ReverseProxy.Forwarder;

namespace AgenticAi.Worker.Serving;

/// <summary>The way to applications that this worker shows; only our own services come here.</summary>
internal static class ServingApi
{
    public static void MapServing(this WebApplication app) =>
        app.Map("/serve/{task:guid}/{**path}", ForwardAsync).RequireAuthorization(TokenExtensions.ServicesOnly);

    private static async Task ForwardAsync(Guid task, string? path, HttpContext context, ServedApplications served, IHttpForwarder forwarder)
    {
        if (served.Find(task) is not { } http)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await forwarder.SendAsync(context, "http://localhost/", http, ForwarderRequestConfig.Empty, new ServingTransform($"/{path}"));
    }
}
