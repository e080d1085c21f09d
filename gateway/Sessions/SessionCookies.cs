namespace AgenticAi.Gateway.Sessions;

/// <summary>
/// What browsers keep: tokens that no script can read, and one value that scripts of our own pages read and send back as a header, which pages
/// of others can't.
/// </summary>
internal static class SessionCookies
{
    public const string CsrfHeader = "X-CSRF-Token";
    private const string Access = "agenticai-access";
    private const string Refresh = "agenticai-refresh";
    private const string Csrf = "agenticai-csrf";
    private const string RefreshPath = "/api/auth";

    public static string? AccessToken(HttpRequest request) => request.Cookies[Access];

    public static string? RefreshToken(HttpRequest request) => request.Cookies[Refresh];

    public static string? CsrfToken(HttpRequest request) => request.Cookies[Csrf];

    public static void Write(HttpContext context, TokenPair pair, string csrf, TimeSpan refreshLife)
    {
        var cookies = context.Response.Cookies;
        cookies.Append(Access, pair.AccessToken, Options(context, "/", hidden: true, AccessTokens.Life));
        cookies.Append(Refresh, pair.RefreshToken, Options(context, RefreshPath, hidden: true, refreshLife));
        cookies.Append(Csrf, csrf, Options(context, "/", hidden: false, refreshLife));
    }

    public static void Delete(HttpContext context)
    {
        var cookies = context.Response.Cookies;
        cookies.Delete(Access, Options(context, "/", hidden: true, life: null));
        cookies.Delete(Refresh, Options(context, RefreshPath, hidden: true, life: null));
        cookies.Delete(Csrf, Options(context, "/", hidden: false, life: null));
    }

    private static CookieOptions Options(HttpContext context, string path, bool hidden, TimeSpan? life) =>
        new()
        {
            Path = path,
            HttpOnly = hidden,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            MaxAge = life,
            IsEssential = true,
        };
}
