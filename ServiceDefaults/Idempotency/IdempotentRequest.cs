namespace AgenticAi.ServiceDefaults.Idempotency;

/// <summary>Left with a request that came with a key.</summary>
internal sealed record IdempotentRequest(Guid CreatedId);
