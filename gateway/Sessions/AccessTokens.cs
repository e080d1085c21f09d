using System.Security.Cryptography;
using System.Text;
using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Accounts;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AgenticAi.Gateway.Sessions;

/// <summary>Tokens (RFC 7519, HS256) that people hold. Their key and audience differ from those inside, so neither passes for the other.</summary>
internal sealed class AccessTokens
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private const string Issuer = "agenticai";
    private const string Audience = "agenticai";
    private const string SessionClaim = "sid";
    private const int KeyBytes = 32;
    private const int LongestToken = 4_096;

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly TokenValidationParameters _parameters;
    private readonly SigningCredentials _credentials;
    private readonly TimeProvider _time;

    public AccessTokens(IOptions<TokenOptions> options, TimeProvider time)
    {
        _time = time;
        var key = new SymmetricSecurityKey(DerivedKey(options.Value.Key));
        _credentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
        _parameters = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Audience,
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            LifetimeValidator = (_, expires, _, _) => expires > _time.GetUtcNow().UtcDateTime,
        };
    }

    public static byte[] DerivedKey(string secret) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), KeyBytes, info: "agenticai access tokens"u8.ToArray());

    public string For(Account account, Guid session)
    {
        var now = _time.GetUtcNow();
        var identity = new Caller(account.Id.ToString(), account.Email, account.Role).ToIdentity();
        identity.AddClaim(new(SessionClaim, session.ToString()));
        identity.AddClaim(new("jti", Guid.CreateVersion7(now).ToString()));
        return _handler.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = Audience,
                IssuedAt = now.UtcDateTime,
                Expires = (now + Life).UtcDateTime,
                Subject = identity,
                SigningCredentials = _credentials,
            }
        );
    }

    /// <summary>Null when the token is not one of ours, altered, or too old. Whether its session has ended is not looked at.</summary>
    public SignedIn? Read(string token, Proof proof)
    {
        if (token.Length > LongestToken)
        {
            return null;
        }

        var result = _handler.ValidateToken(token, _parameters);
        if (!result.IsValid || !Guid.TryParse(result.ClaimsIdentity.FindFirst(SessionClaim)?.Value, out var session))
        {
            return null;
        }

        var caller = Caller.Of(new(result.ClaimsIdentity));
        return new SignedIn(caller, proof, session, Permissions.Of(caller.Role));
    }
}
