using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Audit;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace AgenticAi.Gateway.Sessions;

/// <summary>
/// Refuses what a page of somebody else makes a browser send with our cookies: anything from another origin, and changes without the value that
/// only our own pages can read.
/// </summary>
internal sealed class CrossSiteMiddleware(RequestDelegate next, CsrfTokens tokens, AuditQueue audit, IProblemDetailsService problems)
{
    private const string FetchSite = "Sec-Fetch-Site";
    private static readonly PathString[] RefreshPaths = ["/api/auth/refresh", "/api/auth/logout"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (UsesCookies(context) && Fault(context) is { } fault)
        {
            audit.Add(AuditKinds.CrossSiteRefused, $"{context.Request.Method} {context.Request.Path}", context.Request.Headers.Origin);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await problems.WriteAsync(
                new ProblemDetailsContext
                {
                    HttpContext = context,
                    ProblemDetails = new ProblemDetails { Status = StatusCodes.Status403Forbidden, Detail = fault },
                }
            );
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
            return "The request comes from a page of another site.";
        }

        return changes && !HasToken(context) ? $"The header {SessionCookies.CsrfHeader} must repeat the cookie of the session." : null;
    }

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
