namespace AgenticAi.Gateway.Accounts;

/// <param name="Email">In lower case.</param>
public sealed record Account(
    Guid Id,
    string Email,
    string PasswordHash,
    string Role,
    bool Disabled,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SignedInAt = null
);
