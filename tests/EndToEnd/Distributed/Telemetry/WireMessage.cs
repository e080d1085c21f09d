using System.Text;

namespace AgenticAi.EndToEnd.Tests.Distributed.Telemetry;

/// <summary>A message in the binary format of Protocol Buffers, of which we only want fields that have a length: texts, bytes, messages.</summary>
/// <remarks>https://protobuf.dev/programming-guides/encoding/</remarks>
public sealed class WireMessage
{
    private readonly List<(int Number, ReadOnlyMemory<byte> Content)> _fields = [];

    public WireMessage(ReadOnlyMemory<byte> content)
    {
        while (content.Length > 0)
        {
            var tag = Number(ref content);
            switch (tag & 7)
            {
                case 0:
                    Number(ref content);
                    break;
                case 1:
                    content = content[sizeof(ulong)..];
                    break;
                case 2:
                    var length = (int)Number(ref content);
                    _fields.Add(((int)(tag >> 3), content[..length]));
                    content = content[length..];
                    break;
                case 5:
                    content = content[sizeof(uint)..];
                    break;
                default:
                    throw new FormatException($"No field has type {tag & 7}.");
            }
        }
    }

    public IEnumerable<WireMessage> Messages(int number) => All(number).Select(content => new WireMessage(content));

    public string Text(int number) => Encoding.UTF8.GetString(All(number).FirstOrDefault().Span);

    public string Hex(int number) => Convert.ToHexStringLower(All(number).FirstOrDefault().Span);

    private IEnumerable<ReadOnlyMemory<byte>> All(int number) => _fields.Where(field => field.Number == number).Select(field => field.Content);

    private static ulong Number(ref ReadOnlyMemory<byte> content)
    {
        ulong number = 0;
        for (var place = 0; ; place++)
        {
            var next = content.Span[place];
            number |= (ulong)(next & 0x7f) << (7 * place);
            if (next < 0x80)
            {
                content = content[(place + 1)..];
                return number;
            }
        }
    }
}
