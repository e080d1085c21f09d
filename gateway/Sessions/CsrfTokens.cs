using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Sessions;

/// <summary>One value a session, which only we can make: a cookie that somebody else planted is worth nothing.</summary>
internal sealed class CsrfTokens(IOptions<TokenOptions> options)
{
    private readonly byte[] _key = options.Value.Derive("agenticai cross-site tokens");

    public string For(Guid session) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, session.ToByteArray()));

    public bool IsOf(Guid session, string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(For(session)));
}
