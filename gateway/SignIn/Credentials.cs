namespace AgenticAi.Gateway.SignIn;

/// <param name="Cookies">For browsers: the tokens come as cookies that no script can read, and not in the answer.</param>
internal sealed record Credentials(string? Email, string? Password, bool Cookies = false);
