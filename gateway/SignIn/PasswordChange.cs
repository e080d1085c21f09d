namespace AgenticAi.Gateway.SignIn;

internal sealed record PasswordChange(string? Current, string? New);
