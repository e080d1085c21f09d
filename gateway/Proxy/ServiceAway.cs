using AgenticAi.ServiceDefaults.Problems;
using Yarp.ReverseProxy.Forwarder;

namespace AgenticAi.Gateway.Proxy;

/// <summary>Says in words that a service does not answer, and when to ask again.</summary>
internal static class ServiceAway
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var response = context.Response;
        if (context.GetForwarderErrorFeature() is not null && !response.HasStarted && Detail(context) is { } detail)
        {
            await context.RefuseAsync(response.StatusCode, detail);
        }
    }

    private static string? Detail(HttpContext context) =>
        context.Response.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge =>
                $"The body is larger than {context.GetReverseProxyFeature().Route.Config.MaxRequestBodySize} bytes, which is the most that this address takes.",
            StatusCodes.Status502BadGateway or StatusCodes.Status503ServiceUnavailable =>
                "The service for this does not answer just now. Try again in a moment, with the same Idempotency-Key if it creates something.",
            StatusCodes.Status504GatewayTimeout => "The service for this took too long. Look at what became of it, then try again.",
            _ => null,
        };
}
