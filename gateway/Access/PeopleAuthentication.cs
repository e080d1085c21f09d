using System.Text.Encodings.Web;
using AgenticAi.Gateway.Keys;
using AgenticAi.Gateway.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AgenticAi.Gateway.Access;

/// <summary>Takes an API key, an access token from the request itself, or one from the browser's cookie, in this order; the first one counts.</summary>
internal sealed class PeopleAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    AccessTokens tokens,
    Revocations revocations,
    ApiKeys keys
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "people";
    public const string KeyHeader = "X-Api-Key";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!HasProof())
        {
            return AuthenticateResult.NoResult();
        }

        return await ReadAsync() is { } person
            ? AuthenticateResult.Success(new AuthenticationTicket(person.ToPrincipal(SchemeName), SchemeName))
            : AuthenticateResult.Fail("The token or key is not valid.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = HasProof() ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Task.CompletedTask;
    }

    private bool HasProof() =>
        Request.Headers.ContainsKey(KeyHeader)
        || Request.Headers.ContainsKey(HeaderNames.Authorization)
        || SessionCookies.AccessToken(Request) is not null;

    private async ValueTask<SignedIn?> ReadAsync()
    {
        if (Request.Headers.TryGetValue(KeyHeader, out var key))
        {
            return await keys.ReadAsync(key.ToString(), Context.RequestAborted);
        }

        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return await FromTokenAsync(SessionCookies.AccessToken(Request)!, Proof.Cookie);
        }

        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var secret = header[Bearer.Length..].Trim();
        return secret.StartsWith(ApiKeys.Prefix, StringComparison.Ordinal)
            ? await keys.ReadAsync(secret, Context.RequestAborted)
            : await FromTokenAsync(secret, Proof.Token);
    }

    private async ValueTask<SignedIn?> FromTokenAsync(string token, Proof proof) =>
        tokens.Read(token, proof) is { } person && !await revocations.ContainsAsync(person.ProofId, Context.RequestAborted) ? person : null;
}
