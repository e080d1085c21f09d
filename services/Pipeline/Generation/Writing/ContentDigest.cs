using System.Security.Cryptography;
using System.Text;

namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>SHA-256 as the manifest holds it.</summary>
internal static class ContentDigest
{
    public static string Of(string content) => Of(Encoding.UTF8.GetBytes(content));

    /// <summary>Null when the workspace holds no such file.</summary>
    /// <exception cref="Faults.FaultException">A link or a folder is in the file's place.</exception>
    public static string? OnDisk(string workspace, string path)
    {
        DraftPath.CheckTarget(workspace, path);
        var file = Path.Combine(workspace, path);
        return File.Exists(file) ? Of(File.ReadAllBytes(file)) : null;
    }

    private static string Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
