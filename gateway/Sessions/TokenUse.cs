namespace AgenticAi.Gateway.Sessions;

/// <summary>What a refresh token was when somebody came with it.</summary>
internal sealed record TokenUse(Guid Session, Guid Account, bool WasUsed, bool HasExpired, bool SessionHasEnded);
