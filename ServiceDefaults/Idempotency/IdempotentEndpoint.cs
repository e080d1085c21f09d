namespace AgenticAi.ServiceDefaults.Idempotency;

/// <summary>Marks an endpoint that takes a key.</summary>
internal sealed class IdempotentEndpoint;
