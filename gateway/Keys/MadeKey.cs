namespace AgenticAi.Gateway.Keys;

/// <param name="Key">The secret, shown only here.</param>
public sealed record MadeKey(Guid Id, string Name, string Key, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt);
