using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AgenticAi.Cli.Bench.Systems;

/// <summary>A token (RFC 7519, HS256) with which a measurement calls a service directly, past the gateway.</summary>
internal static class InternalToken
{
    public static string For(string key, string role, TimeProvider time)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = "agenticai",
            ["aud"] = "agenticai-services",
            ["sub"] = "benchmark",
            ["name"] = "benchmark",
            ["role"] = role,
            ["iat"] = now,
            ["exp"] = now + 600,
        };
        var content = $"{Encode("""{"alg":"HS256","typ":"JWT"}""")}.{Encode(JsonSerializer.Serialize(claims))}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(content));
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
