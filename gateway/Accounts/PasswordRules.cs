namespace AgenticAi.Gateway.Accounts;

/// <summary>Which passwords are taken: long enough and not the first that anybody tries (NIST SP 800-63B, 5.1.1.2), whatever characters they have.</summary>
internal static class PasswordRules
{
    private const int Shortest = 8;

    /// <summary>Longer ones only make work.</summary>
    private const int Longest = 256;

    private const int FewestDifferent = 4;

    private static readonly HashSet<string> Common = new(
        [
            "password",
            "password1",
            "password12",
            "password123",
            "passw0rd",
            "12345678",
            "123456789",
            "1234567890",
            "qwertyui",
            "qwerty123",
            "qwertyuiop",
            "1q2w3e4r",
            "1q2w3e4r5t",
            "iloveyou",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "welcome1",
            "letmein1",
            "abcd1234",
            "abcdefgh",
            "administrator",
            "changeme",
            "trustno1",
            "superman",
            "agenticai",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>What is wrong with a password; null when nothing is.</summary>
    public static string? Fault(string password, string email) =>
        password switch
        {
            { Length: < Shortest } => $"A password has at least {Shortest} characters.",
            { Length: > Longest } => $"A password has at most {Longest} characters.",
            _ when password.Distinct().Count() < FewestDifferent => $"A password has at least {FewestDifferent} different characters.",
            _ when Common.Contains(password) => "That password is one of the first that anybody would try.",
            _ when password.Equals(email, StringComparison.OrdinalIgnoreCase) => "A password is not the e-mail address.",
            _ => null,
        };
}
