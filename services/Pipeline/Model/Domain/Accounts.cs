namespace AgenticAi.Pipeline.Model.Domain;

/// <summary>Sign-up, sign-in and tokens.</summary>
public sealed class Accounts
{
    /// <summary>Entity that holds the accounts. It has <c>email</c> (unless the specification signs in otherwise), a <c>role</c> when there are several roles, and the profile attributes of sign-up; the password hash is the generator's business.</summary>
    public string Entity { get; set; } = "User";

    /// <summary>Attribute that people sign in with.</summary>
    public string Identifier { get; set; } = "email";

    /// <summary>Role of those who register without naming one; null when the application has no roles.</summary>
    public string? DefaultRole { get; set; }

    public int PasswordMinLength { get; set; } = 8;

    public bool PasswordDiffersFromIdentifier { get; set; }

    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Word before the token in the Authorization header.</summary>
    public string TokenScheme { get; set; } = "Bearer";

    /// <summary>Headers that may hold the token alone, besides Authorization (API keys).</summary>
    public List<string> TokenHeaders { get; init; } = [];

    /// <summary>Basic credentials in the Authorization header are accepted too.</summary>
    public bool AcceptsBasic { get; set; }

    /// <summary>Failed sign-ins within <see cref="LockoutWindow"/> after which one gets 429; null for the generator's default without a promise.</summary>
    public int? LockoutAttempts { get; set; }

    public TimeSpan LockoutWindow { get; set; } = TimeSpan.FromMinutes(15);

    public int BadCredentialsStatus { get; set; } = 401;

    public string? BadCredentialsCode { get; set; }
}
