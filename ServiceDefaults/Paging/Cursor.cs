using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace AgenticAi.ServiceDefaults.Paging;

/// <summary>The place after which a part of a list begins, as text that says nothing to the caller.</summary>
internal static class Cursor
{
    private const int GuidBytes = 16;

    public static string Of(Guid id) => Base64Url.EncodeToString(id.ToByteArray(bigEndian: true));

    public static string Of(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return Base64Url.EncodeToString(bytes);
    }

    public static string Of(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    /// <summary>Null when the text is no cursor of ours.</summary>
    public static Guid? ReadGuid(string text)
    {
        Span<byte> bytes = stackalloc byte[GuidBytes];
        return TryRead(text, bytes) ? new Guid(bytes, bigEndian: true) : null;
    }

    /// <inheritdoc cref="ReadGuid"/>
    public static long? ReadNumber(string text)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        return TryRead(text, bytes) ? BinaryPrimitives.ReadInt64BigEndian(bytes) : null;
    }

    /// <inheritdoc cref="ReadGuid"/>
    public static string? ReadText(string text) =>
        Base64Url.IsValid(text)
        && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) is var read
        && !read.Contains('\0', StringComparison.Ordinal)
            ? read
            : null;

    private static bool TryRead(string text, Span<byte> bytes) =>
        Base64Url.IsValid(text, out var length) && length == bytes.Length && Base64Url.TryDecodeFromChars(text, bytes, out _);
}
