namespace AgenticAi.Gateway.SignIn;

/// <param name="RefreshToken">Left out by browsers, whose cookie holds it.</param>
internal sealed record RefreshRequest(string? RefreshToken);
