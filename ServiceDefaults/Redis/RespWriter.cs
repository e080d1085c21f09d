using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>Writes commands as Redis reads them: an array of byte strings, each with its length before it.</summary>
internal static class RespWriter
{
    private const int LongestNumber = 11;

    public static void Write(IBufferWriter<byte> output, IReadOnlyList<string> words)
    {
        Count(output, (byte)'*', words.Count);
        foreach (var word in words)
        {
            Count(output, (byte)'$', Encoding.UTF8.GetByteCount(word));
            Encoding.UTF8.GetBytes(word, output);
            output.Write("\r\n"u8);
        }
    }

    private static void Count(IBufferWriter<byte> output, byte type, int count)
    {
        var place = output.GetSpan(1 + LongestNumber);
        place[0] = type;
        Utf8Formatter.TryFormat(count, place[1..], out var digits);
        output.Advance(1 + digits);
        output.Write("\r\n"u8);
    }
}
