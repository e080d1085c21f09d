using Microsoft.Net.Http.Headers;

namespace AgenticAi.Gateway.Web;

internal static class WebExtensions
{
    /// <summary>The build puts a hash of the content into the names of these files.</summary>
    private static readonly PathString Hashed = "/assets";

    private const string Page = "index.html";

    /// <summary>Files of the front end, before anybody is asked who they are.</summary>
    public static void UseWeb(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = context => SetCaching(context.Context) });
    }

    /// <summary>Every other path is a place inside the front end, which says itself when there is no such place.</summary>
    public static void MapWeb(this WebApplication app) =>
        app.MapFallbackToFile(Page, new StaticFileOptions { OnPrepareResponse = context => SetCaching(context.Context) }).AllowAnonymous();

    private static void SetCaching(HttpContext context) =>
        context.Response.Headers[HeaderNames.CacheControl] = context.Request.Path.StartsWithSegments(Hashed, StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
