using System.Net.Http.Headers;
using AgenticAi.ServiceDefaults.Previews;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Execution.Previews;

/// <summary>
/// Hands requests on to a generated application, and its answers back. The application gets nothing by which it could act as the caller, and its
/// pages run in an origin of their own, from which the product's cookies are out of reach.
/// </summary>
internal sealed class PreviewForwarder(HttpClient client, InternalTokens tokens)
{
    private const string Sandbox = "sandbox allow-scripts allow-forms allow-popups";

    private static readonly Caller Ourselves = new("execution", "execution", Caller.Service);

    private static readonly HashSet<string> Requested = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept",
        "Accept-Language",
        "If-Match",
        "If-None-Match",
        "If-Modified-Since",
        "Idempotency-Key",
        "Prefer",
        "Range",
        PreviewHeaders.Authorization,
    };

    private static readonly HashSet<string> Withheld = new(StringComparer.OrdinalIgnoreCase)
    {
        "Set-Cookie",
        "Connection",
        "Keep-Alive",
        "Transfer-Encoding",
        "Upgrade",
        "Trailer",
        "Server",
        "Content-Security-Policy",
        "Strict-Transport-Security",
        "Clear-Site-Data",
    };

    /// <summary>Redirections and cookies are the caller's affair.</summary>
    public static HttpMessageHandler Handler() =>
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        };

    /// <param name="context">The request.</param>
    /// <param name="address">Where the worker answers for the application.</param>
    /// <param name="prefix">Under which path the caller sees it.</param>
    public async Task ForwardAsync(HttpContext context, Uri address, string prefix)
    {
        using var request = Request(context.Request, address, prefix);
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
            CopyHead(answer, context.Response, prefix);
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (HttpRequestException) when (!context.Response.HasStarted)
        {
            throw new RefusalException(StatusCodes.Status503ServiceUnavailable, "The application does not answer. Try again in a moment.");
        }
    }

    private HttpRequestMessage Request(HttpRequest from, Uri address, string prefix)
    {
        var request = new HttpRequestMessage(new HttpMethod(from.Method), new Uri(address + from.QueryString.ToUriComponent()));
        if (from.ContentLength > 0 || from.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(from.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", from.ContentType);
            request.Content.Headers.ContentLength = from.ContentLength;
        }

        foreach (var (name, values) in from.Headers.Where(header => Requested.Contains(header.Key)))
        {
            request.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        request.Headers.Add("X-Forwarded-Prefix", prefix.TrimEnd('/'));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.For(Ourselves));
        return request;
    }

    private static void CopyHead(HttpResponseMessage answer, HttpResponse response, string prefix)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !Withheld.Contains(header.Key)))
        {
            response.Headers[name] = values.ToArray();
        }

        if (answer.Headers.Location is { IsAbsoluteUri: false } location && location.OriginalString.StartsWith('/'))
        {
            response.Headers.Location = prefix + location.OriginalString.TrimStart('/');
        }

        response.Headers.ContentSecurityPolicy = Sandbox;
    }
}
