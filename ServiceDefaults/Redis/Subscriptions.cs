using System.Collections.Immutable;

namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>Who hears which channel.</summary>
internal sealed class Subscriptions
{
    private readonly Lock _changing = new();
    private ImmutableDictionary<string, ImmutableList<Action<string>>> _hearers = ImmutableDictionary.Create<string, ImmutableList<Action<string>>>(
        StringComparer.Ordinal
    );

    public IEnumerable<string> Channels => _hearers.Keys;

    /// <summary>True for the first of a channel.</summary>
    public bool Add(string channel, Action<string> hearer)
    {
        lock (_changing)
        {
            var known = _hearers.GetValueOrDefault(channel, []);
            _hearers = _hearers.SetItem(channel, known.Add(hearer));
            return known.IsEmpty;
        }
    }

    /// <summary>True for the last of a channel.</summary>
    public bool Remove(string channel, Action<string> hearer)
    {
        lock (_changing)
        {
            var left = _hearers.GetValueOrDefault(channel, []).Remove(hearer);
            _hearers = left.IsEmpty ? _hearers.Remove(channel) : _hearers.SetItem(channel, left);
            return left.IsEmpty;
        }
    }

    /// <param name="push">As Redis sends it: what it is, the channel, and what was published.</param>
    public void Tell(RedisReply push)
    {
        if (push.Items is not [{ Text: "message" }, { Text: { } channel }, { Text: { } words }])
        {
            return;
        }

        foreach (var hearer in _hearers.GetValueOrDefault(channel, []))
        {
            hearer(words);
        }
    }
}
