using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Gateway.Limits;

/// <summary>How many requests somebody may make: a bucket that is full at first, loses one for each, and is refilled steadily.</summary>
internal sealed class Limit
{
    /// <summary>Requests at once.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 1;

    /// <summary>Requests that come back each minute.</summary>
    [Range(0.001, 10_000_000)]
    public double PerMinute { get; set; } = 1;
}
