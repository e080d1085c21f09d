namespace AgenticAi.Gateway.Sessions;

/// <param name="ExpiresIn">Seconds that the access token lives.</param>
public sealed record TokenPair(string AccessToken, string RefreshToken, int ExpiresIn, string TokenType = "Bearer");
