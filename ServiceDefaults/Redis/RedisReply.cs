using System.Globalization;
using System.Text;

namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>What Redis answered.</summary>
/// <param name="Items">Of arrays and sets; of maps, keys and values in turn.</param>
public sealed record RedisReply(RedisReplyKind Kind, ReadOnlyMemory<byte> Bytes, IReadOnlyList<RedisReply> Items)
{
    internal static readonly RedisReply Null = new(RedisReplyKind.Null, default, []);

    public bool IsNull => Kind == RedisReplyKind.Null;

    /// <summary>Null when there is nothing.</summary>
    public string? Text => IsNull ? null : Encoding.UTF8.GetString(Bytes.Span);

    /// <exception cref="FormatException">It is no whole number.</exception>
    public long Number => long.Parse(Bytes.Span, NumberStyles.AllowLeadingSign);
}
