using System.IO.Pipelines;
using System.Text;
using AgenticAi.ServiceDefaults.Redis;

namespace AgenticAi.ServiceDefaults.Tests.Redis;

public sealed class RespReaderTests
{
    [Theory]
    [InlineData("+OK\r\n", "OK")]
    [InlineData(":-42\r\n", "-42")]
    [InlineData("$5\r\na\r\nbc\r\n", "a\r\nbc")]
    [InlineData("$0\r\n\r\n", "")]
    [InlineData("$-1\r\n", "null")]
    [InlineData("_\r\n", "null")]
    [InlineData("#t\r\n", "t")]
    [InlineData("=7\r\ntxt:abc\r\n", "txt:abc")]
    [InlineData("-ERR no\r\n", "!ERR no")]
    [InlineData("!5\r\nERR x\r\n", "!ERR x")]
    [InlineData("*3\r\n:1\r\n*1\r\n+a\r\n_\r\n", "[1 [a] null]")]
    [InlineData("%1\r\n+key\r\n:7\r\n", "[key 7]")]
    [InlineData(">2\r\n+message\r\n+x\r\n", ">[message x]")]
    [InlineData("|1\r\n+ttl\r\n:3\r\n+value\r\n", "value")]
    public async Task Every_type_is_read_even_when_it_comes_byte_by_byte(string sent, string expected)
    {
        var pipe = new Pipe();
        var reading = RespReader.ReadAsync(pipe.Reader, CancellationToken.None).AsTask();
        foreach (var octet in Encoding.UTF8.GetBytes(sent))
        {
            reading.IsCompleted.ShouldBeFalse();
            await pipe.Writer.WriteAsync(new[] { octet });
        }

        Show(await reading.WaitAsync(TimeSpan.FromSeconds(5))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("?what\r\n")]
    [InlineData("$99999999999\r\n")]
    [InlineData("$1x\r\n")]
    [InlineData("*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n:1\r\n")]
    public async Task What_is_not_the_protocol_is_refused(string sent) =>
        await Should.ThrowAsync<InvalidDataException>(() => RespReader.ReadAsync(Sent(sent), CancellationToken.None).AsTask());

    [Fact]
    public async Task An_end_in_the_middle_is_an_end() =>
        await Should.ThrowAsync<EndOfStreamException>(() => RespReader.ReadAsync(Sent("$5\r\nabc"), CancellationToken.None).AsTask());

    private static PipeReader Sent(string text) => PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static string Show(RedisReply reply) =>
        reply.Kind switch
        {
            RedisReplyKind.Null => "null",
            RedisReplyKind.Error => $"!{reply.Text}",
            RedisReplyKind.List => $"[{string.Join(' ', reply.Items.Select(Show))}]",
            RedisReplyKind.Push => $">[{string.Join(' ', reply.Items.Select(Show))}]",
            _ => reply.Text!,
        };
}
