using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Sessions;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Transforms;

namespace AgenticAi.Gateway.Proxy;

/// <summary>Takes away what callers must not tell services: their proofs of identity, and where they say a request comes from.</summary>
internal sealed class OutsideHeaders : RequestTransform
{
    private const string Forwarding = "X-Forwarded-";

    private static readonly string[] Named =
    [
        HeaderNames.Authorization,
        HeaderNames.Cookie,
        PeopleAuthentication.KeyHeader,
        SessionCookies.CsrfHeader,
        "Forwarded",
        "X-Real-IP",
        "X-Original-For",
        "X-Original-Host",
        "X-Original-Proto",
    ];

    public override ValueTask ApplyAsync(RequestTransformContext context)
    {
        var headers = context.ProxyRequest.Headers;
        foreach (var name in Named)
        {
            headers.Remove(name);
        }

        foreach (var (name, _) in context.HttpContext.Request.Headers)
        {
            if (name.StartsWith(Forwarding, StringComparison.OrdinalIgnoreCase))
            {
                headers.Remove(name);
            }
        }

        return ValueTask.CompletedTask;
    }
}
