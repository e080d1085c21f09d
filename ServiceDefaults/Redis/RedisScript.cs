using System.Security.Cryptography;
using System.Text;

namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>A Lua script that Redis runs as one step. Redis remembers it by its hash, so that it travels once.</summary>
public sealed class RedisScript(string text)
{
    internal string Text { get; } = text;

#pragma warning disable CA5350 // The name that Redis gives to scripts, not a protection.
    internal string Hash { get; } = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
