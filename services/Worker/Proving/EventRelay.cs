using System.Text.Json;
using System.Threading.Channels;
using AgenticAi.Worker.Tasks;

namespace AgenticAi.Worker.Proving;

/// <summary>Hands on the events that a proving process prints. Its lines are not trusted: what is no event, or too much, is left out.</summary>
internal sealed class EventRelay(TaskReport report, TimeProvider time)
{
    private const int LongestLine = 8192;
    private const int MostWaiting = 500;

    /// <summary>Counting tasks may be many; the view needs a few a second.</summary>
    private static readonly TimeSpan CountEvery = TimeSpan.FromMilliseconds(250);

    private static readonly HashSet<string> Known = ["phaseStarted", "taskProgressed", "phaseFinished", "notice"];

    private readonly Channel<(string Type, JsonElement Data)> _events = Channel.CreateBounded<(string, JsonElement)>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
    );

    private long _lastCount;

    /// <summary>Called for each line, from one thread at a time.</summary>
    public void Add(string line)
    {
        if (line.Length <= LongestLine && line.StartsWith('{') && Parse(line) is { } read && IsDue(read.Type))
        {
            _events.Writer.TryWrite(read);
        }
    }

    public void Complete() => _events.Writer.Complete();

    /// <summary>Ends after <see cref="Complete"/>, when all is sent.</summary>
    public async Task RelayAsync(CancellationToken cancellation)
    {
        await foreach (var (type, data) in _events.Reader.ReadAllAsync(cancellation))
        {
            await report.SayAsync(type, data);
        }
    }

    private bool IsDue(string type)
    {
        if (type != "taskProgressed")
        {
            return true;
        }

        var now = time.GetTimestamp();
        if (_lastCount != 0 && time.GetElapsedTime(_lastCount, now) < CountEvery)
        {
            return false;
        }

        _lastCount = now;
        return true;
    }

    private static (string Type, JsonElement Data)? Parse(string line)
    {
        try
        {
            var data = JsonElement.Parse(line);
            return data.TryGetProperty("event", out var type) && type.ValueKind == JsonValueKind.String && Known.Contains(type.GetString()!)
                ? (type.GetString()!, data)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
