namespace AgenticAi.Gateway.Keys;

/// <param name="Start">The first characters of the secret, by which people tell their keys apart.</param>
/// <param name="Scopes">Permissions; never more than the account's own.</param>
public sealed record ApiKey(
    Guid Id,
    string Name,
    string Start,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? UsedAt
);
