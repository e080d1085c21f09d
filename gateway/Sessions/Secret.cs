using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AgenticAi.Gateway.Sessions;

/// <summary>A random secret that is handed out once. Of so many random bits, a fast hash is all that must be kept.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
