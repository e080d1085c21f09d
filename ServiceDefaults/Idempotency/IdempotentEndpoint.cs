namespace AgenticAi.ServiceDefaults.Idempotency;

/// <summary>Marks an endpoint that takes a key.</summary>
/// <param name="IsSecret">Its answer holds a secret, which isn't kept: whoever repeats the request is told so.</param>
internal sealed record IdempotentEndpoint(bool IsSecret);
