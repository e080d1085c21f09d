namespace AgenticAi.ServiceDefaults.Idempotency;

/// <summary>What becomes of a request with a key.</summary>
internal abstract record IdempotencyClaim
{
    /// <summary>To be done now.</summary>
    /// <param name="CreatedId">The id of what it creates; the same as in an earlier try that died halfway.</param>
    public sealed record Ours(Guid CreatedId) : IdempotencyClaim;

    /// <summary>The same request is being done just now.</summary>
    public sealed record Busy : IdempotencyClaim;

    /// <summary>The key belongs to a request with another body.</summary>
    public sealed record Other : IdempotencyClaim;

    /// <summary>Done already.</summary>
    public sealed record Done(StoredAnswer Answer) : IdempotencyClaim;
}
