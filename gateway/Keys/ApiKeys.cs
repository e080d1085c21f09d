using System.Collections.Concurrent;
using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Sessions;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Keys;

/// <summary>Reads API keys. Asked with every request, so answers are kept for a moment, refusals too.</summary>
internal sealed class ApiKeys(KeyStore store, IOptions<SessionLives> options, TimeProvider time)
{
    public const string Prefix = "ak_";
    private const int MostKept = 10_000;
    private const int LongestKey = 100;

    private readonly ConcurrentDictionary<string, (KeyHolder? Holder, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    public async ValueTask<SignedIn?> ReadAsync(string key, CancellationToken cancellation)
    {
        if (key.Length > LongestKey || !key.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var now = time.GetUtcNow();
        var hash = Convert.ToHexString(Secret.Hash(key));
        if (!_known.TryGetValue(hash, out var known) || known.Until <= now)
        {
            known = (await store.FindAsync(Convert.FromHexString(hash), now, cancellation), now + options.Value.RevocationDelay);
            Keep(hash, known);
        }

        return known.Holder is { } holder && (holder.ExpiresAt is null || holder.ExpiresAt > now) ? SignedIn(holder) : null;
    }

    /// <summary>After a key was revoked.</summary>
    public void Forget(byte[] hash) => _known.TryRemove(Convert.ToHexString(hash), out _);

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
