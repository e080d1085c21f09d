using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;

namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>Reads what Redis sends in its protocol's third version (github.com/redis/redis-specifications, protocol/RESP3.md).</summary>
internal static class RespReader
{
    /// <summary>More than we ever store; a length beyond it means that we lost the thread.</summary>
    private const int LongestValue = 64 * 1024 * 1024;

    private const int DeepestNesting = 16;

    /// <exception cref="EndOfStreamException">The connection ended.</exception>
    /// <exception cref="InvalidDataException">What came is not the protocol.</exception>
    public static async ValueTask<RedisReply> ReadAsync(PipeReader input, CancellationToken cancellation)
    {
        while (true)
        {
            var result = await input.ReadAsync(cancellation);
            if (TryRead(result.Buffer, out var reply, out var end))
            {
                input.AdvanceTo(end);
                return reply;
            }

            if (result.IsCompleted)
            {
                throw new EndOfStreamException("Redis closed the connection.");
            }

            input.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static bool TryRead(ReadOnlySequence<byte> buffer, out RedisReply reply, out SequencePosition end)
    {
        var reader = new SequenceReader<byte>(buffer);
        var found = TryRead(ref reader, DeepestNesting, out reply);
        end = reader.Position;
        return found;
    }

    private static bool TryRead(ref SequenceReader<byte> reader, int depth, out RedisReply reply)
    {
        reply = RedisReply.Null;
        if (!reader.TryRead(out var type) || !reader.TryReadTo(out ReadOnlySequence<byte> line, "\r\n"u8))
        {
            return false;
        }

        switch ((char)type)
        {
            case '+' or ':' or ',' or '(' or '#':
                reply = Value(RedisReplyKind.Value, line);
                return true;
            case '-':
                reply = Value(RedisReplyKind.Error, line);
                return true;
            case '_':
                return true;
            case '$' or '=' or '!':
                return TryReadBytes(ref reader, Length(line), type == '!' ? RedisReplyKind.Error : RedisReplyKind.Value, out reply);
            case '*' or '~' or '>':
                return TryReadItems(ref reader, Length(line), depth, type == '>' ? RedisReplyKind.Push : RedisReplyKind.List, out reply);
            case '%':
                return TryReadItems(ref reader, 2 * Length(line), depth, RedisReplyKind.List, out reply);
            case '|':
                // What is said about a reply comes before it, and nothing of it is of use to us.
                return TryReadItems(ref reader, 2 * Length(line), depth, RedisReplyKind.List, out _) && TryRead(ref reader, depth, out reply);
            default:
                throw new InvalidDataException("Redis sent something of an unknown type.");
        }
    }

    private static bool TryReadBytes(ref SequenceReader<byte> reader, int length, RedisReplyKind kind, out RedisReply reply)
    {
        reply = RedisReply.Null;
        if (length < 0)
        {
            return true;
        }

        if (!reader.TryReadExact(length, out var bytes) || !reader.TryReadExact(2, out _))
        {
            return false;
        }

        reply = Value(kind, bytes);
        return true;
    }

    private static bool TryReadItems(ref SequenceReader<byte> reader, int count, int depth, RedisReplyKind kind, out RedisReply reply)
    {
        reply = RedisReply.Null;
        if (depth == 0)
        {
            throw new InvalidDataException("Redis sent something that is nested too deeply.");
        }

        var items = new List<RedisReply>();
        for (var index = 0; index < count; index++)
        {
            if (!TryRead(ref reader, depth - 1, out var item))
            {
                return false;
            }

            items.Add(item);
        }

        reply = count < 0 ? RedisReply.Null : new RedisReply(kind, default, items);
        return true;
    }

    private static RedisReply Value(RedisReplyKind kind, ReadOnlySequence<byte> bytes) => new(kind, bytes.ToArray(), []);

    private static int Length(ReadOnlySequence<byte> line)
    {
        var digits = line.ToArray();
        return Utf8Parser.TryParse(digits, out int length, out var read) && read == digits.Length && length is >= -1 and <= LongestValue
            ? length
            : throw new InvalidDataException("Redis sent an impossible length.");
    }
}
