using System.Security.Cryptography;

namespace AgenticAi.Execution.Blobs;

/// <summary>Names of blobs: the SHA-256 of their content in lower-case hex.</summary>
internal static class BlobHash
{
    private const int Length = 64;

    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static bool IsOne(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);
}
