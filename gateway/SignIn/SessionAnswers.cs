using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Accounts;
using AgenticAi.Gateway.Audit;
using AgenticAi.Gateway.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.SignIn;

/// <summary>Hands tokens out: in the answer, or to browsers as cookies.</summary>
internal sealed class SessionAnswers(SessionService sessions, AccessTokens tokens, CsrfTokens csrf, AuditLog audit, IOptions<SessionLives> options)
{
    public async Task<Results<Ok<TokenPair>, Ok<Person>, ProblemHttpResult>> BeginAsync(
        Account account,
        HttpContext context,
        bool asCookies,
        CancellationToken cancellation
    )
    {
        var pair = await sessions.BeginAsync(account, context, cancellation);
        await audit.WriteAsync(AuditKinds.SignedIn, account.Email, null, cancellation);
        return Answer(pair, context, asCookies);
    }

    /// <param name="refreshToken">Null when it is in the browser's cookie.</param>
    public async Task<Results<Ok<TokenPair>, Ok<Person>, ProblemHttpResult>> ContinueAsync(
        string? refreshToken,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        var token = refreshToken ?? SessionCookies.RefreshToken(context.Request);
        var pair = token is null ? null : await sessions.ContinueAsync(token, cancellation);
        if (pair is not null)
        {
            return Answer(pair, context, asCookies: refreshToken is null);
        }

        SessionCookies.Delete(context);
        return Refused("The refresh token is not valid any more. Sign in again.");
    }

    /// <summary>Ends the session of the caller's access token, and that of the refresh token.</summary>
    public async Task EndAsync(string? refreshToken, HttpContext context, CancellationToken cancellation)
    {
        var person = SignedIn.Find(context.User);
        var token = refreshToken ?? SessionCookies.RefreshToken(context.Request);
        var session = token is null ? null : await sessions.FindAsync(token, cancellation);
        session ??= person is { Proof: not Proof.ApiKey } ? person.ProofId : null;
        if (session is { } id)
        {
            await sessions.EndAsync(id, AuditKinds.SignedOut, cancellation);
            await audit.WriteAsync(AuditKinds.SignedOut, id.ToString(), null, cancellation);
        }

        SessionCookies.Delete(context);
    }

    public ProblemHttpResult Wrong() => Refused("The e-mail address or the password is wrong.");

    public ProblemHttpResult Locked(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
        return TypedResults.Problem("Too many sign-ins failed. Wait before the next try.", statusCode: StatusCodes.Status429TooManyRequests);
    }

    private Results<Ok<TokenPair>, Ok<Person>, ProblemHttpResult> Answer(TokenPair pair, HttpContext context, bool asCookies)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!asCookies)
        {
            return TypedResults.Ok(pair);
        }

        var person = tokens.Read(pair.AccessToken, Proof.Cookie)!;
        SessionCookies.Write(context, pair, csrf.For(person.ProofId), options.Value.RefreshTokenLife);
        return TypedResults.Ok(Person.Of(person));
    }

    private static ProblemHttpResult Refused(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status401Unauthorized);
}
