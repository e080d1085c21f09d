using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace AgenticAi.Gateway.Web;

internal static class WebExtensions
{
    /// <summary>The build puts a hash of the content into the names of these files.</summary>
    private static readonly PathString Hashed = "/assets";

    private const string Page = "/index.html";

    /// <summary>Paths that are never places inside the front end.</summary>
    private static readonly PathString[] Others = ["/api", "/internal", "/openapi", "/docs", "/preview", Hashed];

    /// <summary>
    /// Files of the front end, before anybody is asked who they are. A path that is neither a file nor an endpoint is a place inside the front
    /// end, which says itself when there is no such place.
    /// </summary>
    public static void UseWeb(this WebApplication app)
    {
        var web = app.Configuration.GetSection("Web").Get<WebOptions>() ?? new WebOptions();
        if (web.Folder is null)
        {
            return;
        }

        var options = new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(web.Folder),
            OnPrepareResponse = context => SetCaching(context.Context),
        };
        app.UseStaticFiles(options);
        app.UseWhen(
            IsPlace,
            branch =>
            {
                branch.Use(
                    (context, next) =>
                    {
                        context.Request.Path = Page;
                        return next(context);
                    }
                );
                branch.UseStaticFiles(options);
            }
        );
    }

    private static bool IsPlace(HttpContext context) =>
        context.GetEndpoint() is null
        && HttpMethods.IsGet(context.Request.Method)
        && !Others.Any(other => context.Request.Path.StartsWithSegments(other, StringComparison.OrdinalIgnoreCase));

    private static void SetCaching(HttpContext context) =>
        context.Response.Headers[HeaderNames.CacheControl] = context.Request.Path.StartsWithSegments(Hashed, StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
