using System.Collections.Concurrent;
using AgenticAi.Gateway.Limits;
using AgenticAi.ServiceDefaults.Redis;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Sessions;

/// <summary>
/// Which sessions have ended while access tokens of theirs still live. Asked with every request: the answer is kept here for a moment, then in
/// Redis, and PostgreSQL knows the truth. Gateways tell each other what ended, so that it counts everywhere at once.
/// </summary>
internal sealed class Revocations : IDisposable
{
    private const string Channel = "gateway:sessions-ended";
    private const string Open = "open";
    private const string Ended = "ended";
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<Guid, (bool Ended, DateTimeOffset Until)> _known = new();
    private readonly IRedis _redis;
    private readonly RedisOutage _outage;
    private readonly SessionStore _store;
    private readonly SessionLives _lives;
    private readonly TimeProvider _time;
    private readonly IDisposable _subscription;

    public Revocations(IRedis redis, RedisOutage outage, SessionStore store, IOptions<SessionLives> lives, TimeProvider time)
    {
        (_redis, _outage, _store, _lives, _time) = (redis, outage, store, lives.Value, time);
        _subscription = redis.Subscribe(Channel, Heard);
    }

    /// <summary>To be called after PostgreSQL knows.</summary>
    public async Task AddAsync(IReadOnlyList<Guid> sessions, CancellationToken cancellation)
    {
        foreach (var session in sessions)
        {
            Keep(session, ended: true, AccessTokens.Life);
            await _outage.TryAsync(
                async () =>
                {
                    await _redis.SetAsync(Key(session), Ended, AccessTokens.Life, cancellation);
                    await _redis.PublishAsync(Channel, session.ToString(), cancellation);
                    return true;
                },
                without: false
            );
        }
    }

    public ValueTask<bool> ContainsAsync(Guid session, CancellationToken cancellation) =>
        _known.TryGetValue(session, out var known) && known.Until > _time.GetUtcNow()
            ? ValueTask.FromResult(known.Ended)
            : new ValueTask<bool>(AskAsync(session, cancellation));

    public void Dispose() => _subscription.Dispose();

    private static string Key(Guid session) => $"gateway:session:{session}";

    private async Task<bool> AskAsync(Guid session, CancellationToken cancellation)
    {
        var told = await _outage.TryAsync(() => _redis.GetAsync(Key(session), cancellation), without: null);
        var ended = told is null ? await AskDatabaseAsync(session, cancellation) : told == Ended;
        Keep(session, ended, ended ? AccessTokens.Life : _lives.RevocationDelay);
        return ended;
    }

    private async Task<bool> AskDatabaseAsync(Guid session, CancellationToken cancellation)
    {
        var ended = await _store.HasEndedAsync(session, cancellation);

        // Only where nothing stands: somebody may have ended the session since it was read.
        await _outage.TryAsync(() => _redis.AddAsync(Key(session), ended ? Ended : Open, AccessTokens.Life, cancellation), without: false);
        return ended;
    }

    private void Heard(string words)
    {
        if (Guid.TryParse(words, out var session))
        {
            Keep(session, ended: true, AccessTokens.Life);
        }
    }

    private void Keep(Guid session, bool ended, TimeSpan duration)
    {
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[session] = (ended, _time.GetUtcNow() + duration);
    }
}
