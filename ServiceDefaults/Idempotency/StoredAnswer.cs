namespace AgenticAi.ServiceDefaults.Idempotency;

/// <summary>An answer as it was sent the first time.</summary>
internal sealed record StoredAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body);
