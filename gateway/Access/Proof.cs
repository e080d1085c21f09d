namespace AgenticAi.Gateway.Access;

/// <summary>How a caller proves who it is.</summary>
public enum Proof
{
    /// <summary>An access token that the caller put into the request itself.</summary>
    Token,

    /// <summary>An access token that a browser sent along by itself, also for pages that are not ours.</summary>
    Cookie,

    ApiKey,

    /// <summary>The address of a preview.</summary>
    Ticket,
}
