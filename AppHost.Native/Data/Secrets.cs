using System.Collections.Concurrent;

namespace AgenticAi.AppHost.Native.Data;

/// <summary>Values that no line of any log shows, whoever printed it.</summary>
internal sealed class Secrets
{
    private const int Shortest = 8;
    private const string Hidden = "•••";

    private readonly ConcurrentDictionary<string, bool> _values = new(StringComparer.Ordinal);

    /// <summary>Short values are left alone: they would tear holes into words.</summary>
    public string Add(string value)
    {
        if (value.Length >= Shortest)
        {
            _values.TryAdd(value, true);
        }

        return value;
    }

    public string Hide(string text)
    {
        foreach (var (value, _) in _values)
        {
            text = text.Replace(value, Hidden, StringComparison.Ordinal);
        }

        return text;
    }
}
