using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AgenticAi.AppHost.Native.Data;

namespace AgenticAi.AppHost.Native.Running;

/// <summary>The last lines that a resource printed, for everybody who reads along.</summary>
internal sealed class LogBook(Secrets secrets, Action<string> print)
{
    private const int Kept = 1000;

    private readonly Lock _gate = new();
    private readonly Queue<LogLine> _lines = new();
    private readonly List<ChannelWriter<LogLine>> _readers = [];
    private long _number;

    public void Add(string line)
    {
        line = secrets.Hide(line);
        lock (_gate)
        {
            var numbered = new LogLine(++_number, line);
            _lines.Enqueue(numbered);
            if (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }

            foreach (var reader in _readers)
            {
                reader.TryWrite(numbered);
            }
        }

        print(line);
    }

    /// <summary>The kept lines after a number, then every further one.</summary>
    public async IAsyncEnumerable<LogLine> ReadAsync(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<LogLine>(new BoundedChannelOptions(Kept * 2) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            foreach (var line in _lines.Where(line => line.Number > after))
            {
                channel.Writer.TryWrite(line);
            }

            _readers.Add(channel.Writer);
        }

        try
        {
            await foreach (var line in channel.Reader.ReadAllAsync(cancellation))
            {
                yield return line;
            }
        }
        finally
        {
            lock (_gate)
            {
                _readers.Remove(channel.Writer);
            }
        }
    }
}
