using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AgenticAi.AppHost.Native.ResourcePage;

/// <summary>The files of the page, which are part of the program.</summary>
internal static class PageFiles
{
    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", context => SendAsync(context, "index.html", "text/html; charset=utf-8"));
        routes.MapGet("/page.css", context => SendAsync(context, "page.css", "text/css; charset=utf-8"));
        routes.MapGet("/page.js", context => SendAsync(context, "page.js", "text/javascript; charset=utf-8"));
    }

    private static async Task SendAsync(HttpContext context, string name, string type)
    {
        await using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        context.Response.ContentType = type;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
