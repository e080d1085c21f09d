namespace AgenticAi.Gateway.Keys;

/// <param name="Scopes">Permissions; reading and writing when left out.</param>
internal sealed record NewKey(string? Name, DateTimeOffset? ExpiresAt, IReadOnlyList<string>? Scopes);
