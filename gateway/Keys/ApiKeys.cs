using System.Collections.Concurrent;
using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Limits;
using AgenticAi.Gateway.Sessions;
using AgenticAi.ServiceDefaults.Redis;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Keys;

/// <summary>Reads API keys. Asked with every request, so answers are kept for a moment, refusals too.</summary>
internal sealed class ApiKeys : IDisposable
{
    public const string Prefix = "ak_";
    private const string Channel = "gateway:keys-revoked";
    private const int MostKept = 10_000;
    private const int LongestKey = 100;

    private readonly ConcurrentDictionary<string, (KeyHolder? Holder, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    private readonly KeyStore _store;
    private readonly IRedis _redis;
    private readonly RedisOutage _outage;
    private readonly SessionLives _lives;
    private readonly TimeProvider _time;
    private readonly IDisposable _subscription;

    public ApiKeys(KeyStore store, IRedis redis, RedisOutage outage, IOptions<SessionLives> lives, TimeProvider time)
    {
        (_store, _redis, _outage, _lives, _time) = (store, redis, outage, lives.Value, time);
        _subscription = redis.Subscribe(Channel, _ => _known.Clear());
    }

    public async ValueTask<SignedIn?> ReadAsync(string key, CancellationToken cancellation)
    {
        if (key.Length > LongestKey || !key.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var now = _time.GetUtcNow();
        var hash = Convert.ToHexString(Secret.Hash(key));
        if (!_known.TryGetValue(hash, out var known) || known.Until <= now)
        {
            known = (await _store.FindAsync(Convert.FromHexString(hash), now, cancellation), now + _lives.RevocationDelay);
            Keep(hash, known);
        }

        return known.Holder is { } holder && (holder.ExpiresAt is null || holder.ExpiresAt > now) ? SignedIn(holder) : null;
    }

    /// <summary>After keys were revoked, or accounts that have some were changed. That is rare, so every gateway asks for all keys anew.</summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        _known.Clear();
        await _outage.TryAsync(
            async () =>
            {
                await _redis.PublishAsync(Channel, "all", cancellation);
                return true;
            },
            without: false
        );
    }

    public void Dispose() => _subscription.Dispose();

    private static SignedIn SignedIn(KeyHolder holder) =>
        new(
            new Caller(holder.AccountId.ToString(), holder.Email, holder.Role),
            Proof.ApiKey,
            holder.KeyId,
            [.. Permissions.Of(holder.Role).Intersect(holder.Scopes, StringComparer.Ordinal)]
        );

    private void Keep(string hash, (KeyHolder?, DateTimeOffset) known)
    {
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[hash] = known;
    }
}
