namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>
/// A Redis that may go away at any time: what it holds can be lost or made again, and callers say what they do without it. Commands are not
/// repeated, and while it is away they fail at once.
/// </summary>
public interface IRedis
{
    bool IsConnected { get; }

    /// <param name="words">The command and its arguments.</param>
    /// <exception cref="RedisException">It is away, took too long, or refused.</exception>
    Task<RedisReply> SendAsync(IReadOnlyList<string> words, CancellationToken cancellation = default);

    /// <summary>Hears what is published, across interruptions; what is published during one is missed. Disposing the result ends it.</summary>
    /// <param name="heard">Must be quick: everything else waits for it.</param>
    IDisposable Subscribe(string channel, Action<string> heard);
}
