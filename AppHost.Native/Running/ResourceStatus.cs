namespace AgenticAi.AppHost.Native.Running;

/// <param name="State">What its process does.</param>
/// <param name="IsHealthy">It runs and said that it can work.</param>
internal sealed record ResourceStatus(ResourceState State, bool IsHealthy = false)
{
    /// <summary>Why it is not healthy, or how it ended.</summary>
    public string? Problem { get; init; }

    public int? ProcessId { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>How often it was started again after it died.</summary>
    public int Restarts { get; init; }
}
