namespace AgenticAi.ServiceDefaults.Idempotency;

/// <summary>What makes two requests the same.</summary>
/// <param name="Caller">Id of who asks.</param>
/// <param name="Route">Method and path.</param>
/// <param name="Key">The caller's own key.</param>
internal sealed record IdempotencyKey(string Caller, string Route, string Key);
