using System.Security.Cryptography;
using System.Text;

namespace AgenticAi.ServiceDefaults.Tokens;

/// <summary>Keys for other purposes than tokens, from the one secret that there is; none of them tells anything about it.</summary>
public static class DerivedKey
{
    private const int Bytes = 32;

    /// <param name="options">With the secret.</param>
    /// <param name="purpose">What it is for; each has a key of its own.</param>
    public static byte[] Derive(this TokenOptions options, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.Key), Bytes, info: Encoding.UTF8.GetBytes(purpose));
}
