namespace AgenticAi.Gateway.Headers;

/// <summary>What browsers are told with every answer, whoever made it.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    private const string Https = "max-age=31536000; includeSubDomains";

    public Task InvokeAsync(HttpContext context)
    {
        // As the answer goes out, because a fault clears what was set before, and services may have set some themselves.
        context.Response.OnStarting(SetAsync, context);
        return next(context);
    }

    private static Task SetAsync(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.ContentSecurityPolicy = ContentPolicies.Of(context.Request.Path);
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = Https;
        }

        return Task.CompletedTask;
    }
}
