using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AgenticAi.ServiceDefaults.Tokens;

/// <summary>
/// Tokens (RFC 7519, HS256) by which a service knows who asks. The gateway makes them from whatever the caller signed in with, services make them
/// for themselves; they live for a minute and are no use outside, where the gateway takes tokens of another audience.
/// </summary>
public sealed class InternalTokens(IOptions<TokenOptions> options, TimeProvider time)
{
    private const string Issuer = "agenticai";
    private const string Audience = "agenticai-services";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Reuse = TimeSpan.FromSeconds(20);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SymmetricSecurityKey _key = new(Encoding.UTF8.GetBytes(options.Value.Key));
    private readonly ConcurrentDictionary<(string Subject, string Name, string Role), (string Token, DateTimeOffset At)> _made = new();

    /// <summary>A token for somebody; the same one for twenty seconds.</summary>
    public string For(Caller caller)
    {
        var now = time.GetUtcNow();
        var key = (caller.Id, caller.Name, caller.Role);
        if (_made.TryGetValue(key, out var made) && now - made.At < Reuse)
        {
            return made.Token;
        }

        Forget(now);
        var token = _handler.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = Audience,
                IssuedAt = now.UtcDateTime,
                Expires = (now + Life).UtcDateTime,
                Subject = caller.ToIdentity(),
                SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
            }
        );
        _made[key] = (token, now);
        return token;
    }

    /// <summary>Null when the token is not one of ours, or too old.</summary>
    public ClaimsIdentity? Read(string token)
    {
        var result = _handler.ValidateToken(
            token,
            new TokenValidationParameters
            {
                ValidIssuer = Issuer,
                ValidAudience = Audience,
                IssuerSigningKey = _key,
                ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
                ClockSkew = TimeSpan.FromSeconds(10),
                NameClaimType = Caller.NameClaim,
                RoleClaimType = Caller.RoleClaim,
                LifetimeValidator = (_, expires, _, parameters) => expires is { } end && end + parameters.ClockSkew > time.GetUtcNow().UtcDateTime,
            }
        );
        return result.IsValid ? result.ClaimsIdentity : null;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, made) in _made)
        {
            if (now - made.At >= Reuse)
            {
                _made.TryRemove(new(key, made));
            }
        }
    }
}
