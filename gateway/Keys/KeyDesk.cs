using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Audit;
using AgenticAi.Gateway.Sessions;
using AgenticAi.ServiceDefaults.Problems;

namespace AgenticAi.Gateway.Keys;

/// <summary>Makes and revokes API keys.</summary>
internal sealed class KeyDesk(KeyStore store, ApiKeys keys, AuditLog audit, TimeProvider time)
{
    private const int Most = 100;
    private const int LongestName = 100;
    private const int LengthOfStart = 8;
    private static readonly string[] UsualScopes = [Permissions.Read, Permissions.Write];

    /// <exception cref="RefusalException">What is wanted is not possible, or more than the account may itself.</exception>
    public async Task<MadeKey> MakeAsync(Guid id, SignedIn person, NewKey wanted, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var name = wanted.Name?.Trim() ?? "";
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            throw RefusalException.Invalid($"'name' has 1 to {LongestName} characters.");
        }

        if (wanted.ExpiresAt <= now)
        {
            throw RefusalException.Invalid("'expiresAt' is in the past.");
        }

        var scopes = Scopes(person, wanted.Scopes ?? UsualScopes);
        var secret = ApiKeys.Prefix + Secret.Make();
        var key = new ApiKey(id, name, secret[..LengthOfStart], scopes, now, wanted.ExpiresAt?.ToUniversalTime(), null);
        if (!await store.AddAsync(person.AccountId, key, Secret.Hash(secret), Most, cancellation))
        {
            throw RefusalException.Conflict($"An account has at most {Most} keys.");
        }

        await audit.WriteAsync(AuditKinds.KeyMade, key.Id.ToString(), name, cancellation);
        return new MadeKey(key.Id, name, secret, scopes, key.ExpiresAt);
    }

    /// <summary>False when the account has no such key.</summary>
    public async Task<bool> RevokeAsync(SignedIn person, Guid id, CancellationToken cancellation)
    {
        if (!await store.RemoveAsync(person.AccountId, id, cancellation))
        {
            return false;
        }

        await keys.ForgetAsync(cancellation);
        await audit.WriteAsync(AuditKinds.KeyRevoked, id.ToString(), null, cancellation);
        return true;
    }

    private static string[] Scopes(SignedIn person, IReadOnlyList<string> wanted)
    {
        if (wanted.Count == 0 || wanted.Any(scope => scope is null || !person.May(scope)))
        {
            throw RefusalException.Invalid($"'scopes' can hold {string.Join(", ", person.Permissions)}.");
        }

        return [.. wanted.Distinct(StringComparer.Ordinal)];
    }
}
