using Microsoft.AspNetCore.Http;

namespace AgenticAi.AppHost.Native.ResourcePage;

/// <summary>
/// Refuses what does not come from somebody who was let in. Names other than our own are refused so that a web page whose name was bent to
/// 127.0.0.1 (DNS rebinding) gets nothing; changes need a header that pages of other origins cannot send.
/// </summary>
internal sealed class Doorkeeper(RequestDelegate next, Visitors visitors)
{
    private const string ChangeHeader = "X-Resource-Page";

    private readonly string _cookie = $"agentic-resources-{visitors.Port}";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        Guard(context.Response.Headers);
        if (request.Host.Port != visitors.Port || request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            return RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "This page is only for this machine.");
        }

        if (request.Path == "/login")
        {
            return LogInAsync(context);
        }

        if (!visitors.Knows(request.Cookies[_cookie]))
        {
            return RefuseAsync(context, StatusCodes.Status401Unauthorized, "Open the link that the console of 'agentic up' shows.");
        }

        return HttpMethods.IsGet(request.Method) || request.Headers.ContainsKey(ChangeHeader)
            ? next(context)
            : RefuseAsync(context, StatusCodes.Status403Forbidden, "Changes come from the page itself.");
    }

    private async Task LogInAsync(HttpContext context)
    {
        if (visitors.LetIn(context.Request.Query["token"].ToString()) is not { } session)
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "The link was used already. The console shows the next one.");
            return;
        }

        // Cookies know no ports: the name tells the pages of two systems apart.
        context.Response.Cookies.Append(
            _cookie,
            session,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Path = "/",
            }
        );
        context.Response.Redirect("/");
    }

    private static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
    }

    private static Task RefuseAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text);
    }
}
