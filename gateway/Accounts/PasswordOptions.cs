using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Gateway.Accounts;

/// <summary>Section <c>Passwords</c>.</summary>
internal sealed class PasswordOptions
{
    /// <summary>Rounds of hashing; the default is what OWASP's cheat sheet on password storage asks for with SHA-512.</summary>
    [Range(10_000, 10_000_000)]
    public int Iterations { get; set; } = 210_000;
}
