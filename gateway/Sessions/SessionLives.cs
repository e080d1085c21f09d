namespace AgenticAi.Gateway.Sessions;

/// <summary>Section <c>Sessions</c>.</summary>
internal sealed class SessionLives
{
    /// <summary>How long a refresh token may lie unused.</summary>
    public TimeSpan RefreshTokenLife { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long another gateway may take to notice that a session or key was ended while Redis is away.</summary>
    public TimeSpan RevocationDelay { get; set; } = TimeSpan.FromSeconds(5);
}
