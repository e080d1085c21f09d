using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Audit;
using AgenticAi.Gateway.Headers;
using AgenticAi.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Sessions;

/// <summary>
/// Refuses what a page of somebody else makes a browser send: sign-ins, and with our cookies anything from another origin, and changes without
/// the value that only our own pages can read.
/// </summary>
internal sealed class CrossSiteMiddleware(RequestDelegate next, CsrfTokens tokens, AuditQueue audit, IOptions<EdgeOptions> edge)
{
    private const string FetchSite = "Sec-Fetch-Site";
    private const string OtherSite = "The request comes from a page of another site.";
    private static readonly PathString[] SignInPaths = ["/api/auth/login", "/api/auth/register"];
    private static readonly PathString[] RefreshPaths = ["/api/auth/refresh", "/api/auth/logout"];

    public async Task InvokeAsync(HttpContext context)
    {
        var fault = UsesCookies(context) ? Fault(context) : SignInFault(context.Request);
        if (fault is not null)
        {
            audit.Add(AuditKinds.CrossSiteRefused, $"{context.Request.Method} {context.Request.Path}", context.Request.Headers.Origin);
            await context.RefuseAsync(StatusCodes.Status403Forbidden, fault);
            return;
        }

        await next(context);
    }

    /// <summary>The cookie with the refresh token is sent to all of sign-in, but only these two use it.</summary>
    private static bool UsesCookies(HttpContext context) =>
        SignedIn.Find(context.User) is { } person
            ? person.Proof == Proof.Cookie
            : RefreshPaths.Contains(context.Request.Path) && SessionCookies.RefreshToken(context.Request) is not null;

    private string? Fault(HttpContext context)
    {
        var request = context.Request;
        var changes = !AccessExtensions.IsReading(request.Method);
        if ((changes || IsWebSocket(context)) && !IsOwnOrigin(request))
        {
            return OtherSite;
        }

        return changes && !HasToken(context) ? $"The header {SessionCookies.CsrfHeader} must repeat the cookie of the session." : null;
    }

    /// <summary>Nobody else's page signs a browser in as somebody that its user is not, unless it may call the API anyway.</summary>
    private string? SignInFault(HttpRequest request) =>
        !SignInPaths.Contains(request.Path) || IsOwnOrigin(request) || edge.Value.AllowedOrigins.Contains(request.Headers.Origin.ToString())
            ? null
            : OtherSite;

    private static bool IsWebSocket(HttpContext context) =>
        context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest == true
        || context.Features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect == true;

    private static bool IsOwnOrigin(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
            ? origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            : request.Headers[FetchSite] is [] or ["same-origin"];

    private bool HasToken(HttpContext context)
    {
        var told = context.Request.Headers[SessionCookies.CsrfHeader].ToString();
        return SignedIn.Find(context.User) is { } person
            ? tokens.IsOf(person.ProofId, told)
            : told.Length > 0 && told == SessionCookies.CsrfToken(context.Request);
    }
}
