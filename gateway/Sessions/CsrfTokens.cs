using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Sessions;

/// <summary>One value a session, which only we can make: a cookie that somebody else planted is worth nothing.</summary>
internal sealed class CsrfTokens(IOptions<TokenOptions> options)
{
    private const int KeyBytes = 32;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(options.Value.Key),
        KeyBytes,
        info: "agenticai cross-site tokens"u8.ToArray()
    );

    public string For(Guid session) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, session.ToByteArray()));

    public bool IsOf(Guid session, string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(For(session)));
}
