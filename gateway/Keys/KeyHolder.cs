namespace AgenticAi.Gateway.Keys;

/// <summary>Who is meant by an API key.</summary>
internal sealed record KeyHolder(Guid KeyId, Guid AccountId, string Email, string Role, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt);
