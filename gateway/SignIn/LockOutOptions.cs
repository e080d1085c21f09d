using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Gateway.SignIn;

/// <summary>Section <c>LockOut</c>: failed sign-ins in a row before the next is refused unseen.</summary>
internal sealed class LockOutOptions
{
    /// <summary>Of one account from one address.</summary>
    [Range(1, 1_000)]
    public int FailuresOfPair { get; set; } = 5;

    /// <summary>Of one account from anywhere: more, because strangers could lock its owner out.</summary>
    [Range(1, 10_000)]
    public int FailuresOfAccount { get; set; } = 50;

    /// <summary>Of one address, whatever the account: offices share one.</summary>
    [Range(1, 10_000)]
    public int FailuresOfAddress { get; set; } = 100;

    /// <summary>How long a refusal lasts, and how long failures are remembered.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromMinutes(15);
}
